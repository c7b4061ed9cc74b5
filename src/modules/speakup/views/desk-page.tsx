import { Empty, Table, Tag } from '#html'
import type { View } from '#kernel/web'
import type { seeDesk } from '../see-desk.ts'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'
import { KeyMaking } from './key-making.tsx'
import { PeopleDesk } from './people-desk.tsx'

export type Desk = NonNullable<(typeof seeDesk)['answers']>
type Row = Desk['reports'][number]

const next = (row: Row, today: string) => {
  if (row.held) return t('desk.next-held')
  if (row.closed_on)
    return row.delete_on
      ? t('desk.next-deleted', { day: dayWords(row.delete_on) })
      : t('desk.next-none')
  const due = row.acknowledged_on ? row.feedback_by : row.acknowledge_by
  const words = !row.acknowledged_on
    ? t('desk.next-acknowledge', { day: dayWords(due) })
    : !row.feedback_on
      ? t('desk.next-feedback', { day: dayWords(due) })
      : t('desk.next-close')
  const goes = row.delete_on && t('desk.next-inquiry', { day: dayWords(row.delete_on) })
  const late = due < today && !(row.acknowledged_on && row.feedback_on)
  return (
    <>
      {words} {late && <Tag tone="harm">{t('desk.late')}</Tag>}
      {goes && <p class="hint">{goes}</p>}
    </>
  )
}

export const DeskPage: View<Desk> = (seen, here) => ({
  title: t('desk.title'),
  lead: t('desk.lead'),
  width: 'desk',
  unlisted: true,
  main: (
    <>
      {seen.reports.length === 0 && seen.kept.length > 0 ? null : seen.reports.length === 0 ? (
        <Empty>{t('desk.none')}</Empty>
      ) : (
        <Table
          caption={t('desk.reports')}
          rows={seen.reports}
          columns={[
            {
              label: t('desk.received'),
              head: true,
              show: (one) => <a href={`/desk/speak-up/${one.id}`}>{dayWords(one.received_on)}</a>,
            },
            { label: t('desk.state'), show: (one) => next(one, seen.today) },
          ]}
        />
      )}
      {seen.kept.length > 0 && (
        <Table
          caption={t('keeper.list')}
          rows={seen.kept}
          columns={[
            {
              label: t('desk.received'),
              head: true,
              show: (one) => (
                <a href={`/desk/speak-up/${one.id}/identity`}>{dayWords(one.received_on)}</a>
              ),
            },
            {
              label: t('desk.state'),
              show: (one) => t(one.waits ? 'keeper.waits' : 'keeper.rests'),
            },
          ]}
        />
      )}
      {seen.self.length > 0 && <KeyMaking seen={seen} />}
      {seen.appoints && <PeopleDesk seen={seen} here={here} />}
    </>
  ),
})
