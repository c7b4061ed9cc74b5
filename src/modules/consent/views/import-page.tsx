// Bringing lists along: three files, what people saw, a preview that changes nothing, and a way back.
import { Button, Empty, Field, Form, Row, Rows, Summary, Table, Tag, Time, type Html } from '#html'
import type { View } from '#kernel/web'
import type { seeImport } from '../see-import.ts'
import type { seeImports } from '../see-imports.ts'
import { t, word } from '../words.ts'

const crumbs = () => [{ href: '/desk/consent', label: t('desk-title') }]

export const ImportsPage: View<NonNullable<(typeof seeImports)['answers']>> = (
  { imports, purposes },
  here,
) => ({
  title: t('import-title'),
  lead: t('import-lead'),
  crumbs: crumbs(),
  width: 'form',
  main: (
    <>
      <Form action="/desk/consent/imports" multipart>
        <Field
          name="purpose"
          type="select"
          label={t('import-purpose')}
          choose
          value={here.value('purpose')}
          error={here.error('purpose')}
          options={purposes.map((one) => ({ value: one.key, label: one.title }))}
        />
        {(['unsubscribed', 'cleaned', 'subscribed'] as const).map((name) => (
          <Field
            name={name}
            type="file"
            label={t(`import-${name}`)}
            hint={t(`import-${name}-hint`)}
            accept=".csv,.tsv,.txt"
            optional={name !== 'subscribed'}
            error={here.error(name)}
          />
        ))}
        <Field
          name="source"
          label={t('import-source')}
          hint={t('import-source-hint')}
          optional
          value={here.value('source')}
          error={here.error('source')}
        />
        <Field
          name="place"
          label={t('import-place')}
          hint={t('import-place-hint')}
          optional
          value={here.value('place')}
          error={here.error('place')}
        />
        <Field
          name="words"
          type="textarea"
          rows={4}
          label={t('import-words')}
          hint={t('import-words-hint')}
          optional
          value={here.value('words')}
          error={here.error('words')}
        />
        <Button next={t('import-next')}>{t('import-read')}</Button>
      </Form>
      <h2>{t('imports-before')}</h2>
      {imports.length === 0 ? (
        <Empty>{t('imports-none')}</Empty>
      ) : (
        <Rows>
          {imports.map((one) => (
            <Row
              href={`/desk/consent/imports/${one.id}`}
              title={one.source}
              meta={[<Time at={one.at} as="both" />, t('import-gave', { given: one.given })]}
              side={<Tag>{word('import-state', one.state)}</Tag>}
            />
          ))}
        </Rows>
      )}
    </>
  ),
})

type Answer = NonNullable<(typeof seeImport)['answers']>

export const ImportPage: View<Answer> = ({ import: one, title, preview }) => ({
  title: t(preview ? 'import-preview' : 'import-result', { title }),
  ...(preview ? { lead: t('import-preview-lead') } : {}),
  crumbs: [...crumbs(), { href: '/desk/consent/imports', label: t('import-title') }],
  main: preview ? (
    <Look id={one.id} preview={preview} />
  ) : (
    <>
      <Summary
        rows={[
          { name: t('import-give'), value: one.given },
          { name: t('import-unproven'), value: one.unproven },
          { name: t('import-suppress'), value: one.suppressed },
          { name: t('import-failed'), value: one.failed },
          ...(one.state === 'undone' ? [{ name: t('import-left-in'), value: one.left_in }] : []),
        ]}
      />
      {one.state === 'done' && (
        <Form action={`/desk/consent/imports/${one.id}/undo`}>
          <Button kind="plain" next={t('import-undo-next')}>
            {t('import-undo')}
          </Button>
        </Form>
      )}
    </>
  ),
})

type Preview = NonNullable<Answer['preview']>

const Look = ({ id, preview }: { id: string; preview: Preview }): Html => (
  <>
    <Summary
      rows={[
        { name: t('import-suppress'), value: preview.suppress },
        { name: t('import-give'), value: preview.give },
        { name: t('import-unproven'), value: preview.unproven },
        { name: t('import-failed'), value: preview.problems.length },
        ...(preview.left.length > 0
          ? [{ name: t('import-left'), value: <bdi>{preview.left.join(', ')}</bdi> }]
          : []),
      ]}
    />
    {preview.give === 0 && <p>{t('import-no-proof')}</p>}
    <Table
      caption={t('import-sample')}
      rows={preview.sample}
      columns={[
        { label: t('line'), number: true, show: (row) => row.line },
        {
          label: t('subscribe-email'),
          head: true,
          show: (row) => <span dir="ltr">{row.email}</span>,
        },
        { label: t('import-proof'), show: (row) => row.confirmed ?? row.opted ?? '–' },
        { label: t('import-fate'), show: (row) => t(`import-${row.fate}`) },
      ]}
    />
    {preview.problems.length > 0 && (
      <Table
        caption={t('import-failed')}
        rows={preview.problems}
        columns={[
          { label: t('line'), number: true, head: true, show: (row) => row.line },
          {
            label: t('import-problem'),
            show: (row) => (
              <>
                {word('problem', row.problem)} <bdi>{row.value}</bdi>
              </>
            ),
          },
        ]}
      />
    )}
    <Form action={`/desk/consent/imports/${id}/run`}>
      <Button next={t('import-run-next')}>{t('import-run')}</Button>
    </Form>
  </>
)
