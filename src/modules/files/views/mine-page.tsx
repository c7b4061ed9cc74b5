import { Button, Empty, Field, Form, Onward, Press, Table, Time } from '#html'
import { formatNumber } from '#kernel/language'
import type { View } from '#kernel/web'
import { accepted, maxima, megabyte } from '../kinds.ts'
import { fileLink } from '../links.ts'
import { t } from '../words.ts'

type Mine = {
  files: Array<{
    id: string
    name: string
    bytes: number
    made_at: Date
    attached_at: Date | null
    hidden_at: Date | null
  }>
  page: number
  more: boolean
}

export const MinePage: View<Mine> = ({ files, page, more }, here) => ({
  title: t('mine.title'),
  lead: t('mine.lead'),
  unlisted: true,
  main: (
    <>
      {files.length === 0 ? <Empty>{t('mine.empty')}</Empty> : <List files={files} />}
      <Onward next={more ? `/me/files?page=${page + 1}` : undefined} />
      <h2>{t('mine.add')}</h2>
      <Form action="/me/files" multipart>
        <Field
          name="file"
          type="file"
          accept={accepted}
          label={t('mine.file')}
          hint={t('mine.hint', {
            picture: maxima.picture / megabyte,
            other: maxima.other / megabyte,
          })}
          error={here.error('file')}
        />
        <Field
          name="alt"
          optional
          label={t('mine.alt')}
          hint={t('mine.alt-hint')}
          value={here.value('alt')}
          error={here.error('alt')}
        />
        <Button next={t('mine.next')}>{t('mine.upload')}</Button>
      </Form>
    </>
  ),
})

const List = ({ files }: Pick<Mine, 'files'>) => (
  <Table
    caption={t('mine.title')}
    hideCaption
    rows={files}
    columns={[
      {
        label: t('mine.name'),
        head: true,
        show: (file) => (
          <a href={fileLink(file.id)}>
            <bdi>{file.name}</bdi>
          </a>
        ),
      },
      { label: t('mine.size'), number: true, show: (file) => sizeOf(file.bytes) },
      { label: t('mine.since'), show: (file) => <Time at={file.made_at} as="both" /> },
      { label: t('mine.state'), show: (file) => t(`state.${stateOf(file)}`) },
      {
        label: t('mine.drop-label'),
        show: (file) => <Press action={`/me/files/${file.id}/drop`}>{t('mine.drop')}</Press>,
      },
    ]}
  />
)

const stateOf = (file: { attached_at: Date | null; hidden_at: Date | null }) =>
  file.hidden_at !== null ? 'hidden' : file.attached_at === null ? 'loose' : 'attached'

const sizeOf = (bytes: number) =>
  formatNumber(Math.max(1, Math.round(bytes / 1000)), {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
  })
