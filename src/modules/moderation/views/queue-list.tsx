// The list of what waits: beside the matter on a wide screen, a page of its own on a phone.
import { Deadline, Tag, type Html } from '#html'
import { filterQuery, type QueueFilters } from '../list-queue.ts'
import { matterLink } from '../links.ts'
import { t } from '../words.ts'
import { SeverityTag, withoutTitle } from './parts.tsx'

export type QueueRow = {
  id: string
  title: string
  words: string
  kind: string
  promised_at: Date
  severity: number
  reports: number
  flags: number
  held_until: Date | null
  space: string | null
  mine: boolean
  claimed_by: string | null
}

type Props = {
  rows: readonly QueueRow[]
  filters: QueueFilters
  current?: string
  /** Boxes to choose several. */
  boxes?: boolean
}

export const QueueList = ({ rows, filters, current, boxes }: Props): Html => (
  <ul class="rows queue-rows">
    {rows.map((row) => (
      <li class="row">
        {boxes === true && (
          <input
            class="queue-box"
            type="checkbox"
            name="matters"
            value={row.id}
            aria-label={t('queue.choose', { title: row.title })}
          />
        )}
        <div class="row-title">
          <a
            href={`${matterLink(row.id)}${filterQuery(filters)}`}
            aria-current={current === row.id && 'true'}
          >
            <bdi>{row.title}</bdi>
          </a>
        </div>
        <p class="row-text queue-words" dir="auto">
          {withoutTitle(row.words, row.title)}
        </p>
        <p class="meta">
          <Deadline at={row.promised_at} />
          <SeverityTag severity={row.severity} />
          {row.held_until !== null && <Tag tone="machine">{t('queue.held')}</Tag>}
          {row.reports > 0 && <span>{t('queue.reports', { n: row.reports })}</span>}
          {row.flags > 0 && <span>{t('queue.flags', { n: row.flags })}</span>}
          {row.space !== null && <bdi>{row.space}</bdi>}
          {row.mine && <Tag tone="person">{t('queue.mine')}</Tag>}
          {!row.mine && row.claimed_by !== null && (
            <span>{t.rich('queue.claimed', { who: <bdi>{row.claimed_by}</bdi> })}</span>
          )}
        </p>
      </li>
    ))}
  </ul>
)
