import { Button, Field, Form, Summary, Table } from '#html'
import type { Here, View } from '#kernel/web'
import { t } from '../words.ts'
import { communityOptions, communityWord } from './words.tsx'

type Problem = 'no-name' | 'bad-email' | 'twice' | 'bad-community' | 'too-long' | 'unreadable'
type Preview = {
  fresh: number
  known: number
  failed: number
  sample: Array<{
    line: number
    name: string
    email: string | null
    community: string | null
    organisation: string | null
  }>
  errors: Array<{ line: number; problem: Problem; value: string }>
  taken: Record<string, string>
  left: string[]
}
type Import = {
  id: string
  file_name: string
  state: 'prepared' | 'done' | 'undone'
  added: number
  known: number
  failed: number
  left_in: number
}

export const ImportPage: View<{ import: Import; preview: Preview | null }> = (
  { import: one, preview },
  here,
) => ({
  title: preview === null ? t('import.result') : t('import.preview', { fresh: preview.fresh }),
  ...(preview === null ? {} : { lead: t('import.preview-lead') }),
  crumbs: [
    { href: '/desk/people', label: t('people') },
    { href: '/desk/people/imports', label: t('import.title') },
  ],
  main: preview === null ? <Result {...one} /> : <Look id={one.id} preview={preview} here={here} />,
})

const Look = ({ id, preview, here }: { id: string; preview: Preview; here: Here }) => (
  <>
    <Summary
      rows={[
        { name: t('import.fresh'), value: preview.fresh },
        { name: t('import.known'), value: preview.known },
        { name: t('import.failed'), value: preview.failed },
        { name: t('import.taken'), value: Object.keys(preview.taken).join(', ') || undefined },
        ...(preview.left.length > 0
          ? [
              {
                name: t('import.left'),
                value: t('import.left-why', { names: preview.left.join(', ') }),
              },
            ]
          : []),
      ]}
    />
    <Table
      caption={t('import.sample')}
      rows={preview.sample}
      columns={[
        { label: t('import.line'), number: true, show: (row) => row.line },
        { label: t('name'), head: true, show: (row) => <bdi>{row.name}</bdi> },
        { label: t('email'), show: (row) => row.email && <span dir="ltr">{row.email}</span> },
        { label: t('community'), show: (row) => row.community && communityWord(row.community) },
      ]}
    />
    {preview.errors.length > 0 && (
      <Table
        caption={t('import.errors')}
        rows={preview.errors}
        columns={[
          { label: t('import.line'), number: true, head: true, show: (row) => row.line },
          {
            label: t('import.problem'),
            show: (row) => t(`import.error.${row.problem}`, { value: row.value }),
          },
        ]}
      />
    )}
    <Form action={`/desk/people/imports/${id}/run`}>
      <Field
        name="community"
        type="select"
        label={t('import.community')}
        hint={t('import.community-hint')}
        options={communityOptions()}
        value={here.value('community')}
        choose
        optional
      />
      <Button next={t('import.run-next')}>{t('import.run', { fresh: preview.fresh })}</Button>
    </Form>
  </>
)

const Result = ({ id, state, added, known, failed, left_in }: Import) => (
  <>
    <Summary
      rows={[
        { name: t('import.added'), value: added },
        { name: t('import.known'), value: known },
        { name: t('import.failed'), value: failed },
        ...(state === 'undone' ? [{ name: t('import.left-in'), value: left_in }] : []),
      ]}
    />
    {state === 'done' && (
      <Form action={`/desk/people/imports/${id}/undo`}>
        <Button kind="plain" next={t('import.undo-next')}>
          {t('import.undo', { added })}
        </Button>
      </Form>
    )}
  </>
)
