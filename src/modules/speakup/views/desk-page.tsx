import { Empty, Table } from '#html'
import type { View } from '#kernel/web'
import type { seeDesk } from '../see-desk.ts'
import { t } from '../words.ts'
import { dayWords } from './day.tsx'
import { KeyMaking } from './key-making.tsx'
import { PeopleDesk } from './people-desk.tsx'

export type Desk = NonNullable<(typeof seeDesk)['answers']>
type Row = Desk['reports'][number]

const next = (row: Row) =>
  row.closed_on
    ? t('desk.next-none')
    : !row.acknowledged_on
      ? t('desk.next-acknowledge', { day: dayWords(row.acknowledge_by) })
      : !row.feedback_on
        ? t('desk.next-feedback', { day: dayWords(row.feedback_by) })
        : t('desk.next-close')

export const DeskPage: View<Desk> = (seen, here) => ({
  title: t('desk.title'),
  lead: t('desk.lead'),
  width: 'desk',
  unlisted: true,
  main: (
    <>
      {seen.reports.length === 0 ? (
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
            { label: t('desk.state'), show: next },
          ]}
        />
      )}
      {seen.self.some((one) => one.reads || one.open_key === null) && <KeyMaking seen={seen} />}
      {seen.appoints && <PeopleDesk seen={seen} here={here} />}
    </>
  ),
})
