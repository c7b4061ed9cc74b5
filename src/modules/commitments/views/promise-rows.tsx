// Promises as rows: what was promised, by whom, until when, and how it stands.
import { Deadline, Row, Rows, Time, type Html } from '#html'
import { commitmentPath } from '../links.ts'
import type { State } from '../state.ts'
import { t } from '../words.ts'
import { StateTag } from './state-tag.tsx'

export type PromiseRow = {
  id: string
  title: string
  locale: string
  owner?: string | null
  state: State
  first_due_at: Date
  due_at: Date
  closed_at: Date | null
  closing: string
}

export const PromiseRows = ({
  rows,
  label,
}: {
  rows: readonly PromiseRow[]
  label: string
}): Html => (
  <Rows label={label}>
    {rows.map((one) => (
      <Row
        href={commitmentPath(one.id)}
        title={<span lang={one.locale}>{one.title}</span>}
        text={
          one.closing !== '' && (
            <span lang={one.locale} dir="auto">
              {one.closing}
            </span>
          )
        }
        meta={[...(one.owner ? [t.rich('by', { name: <bdi>{one.owner}</bdi> })] : []), when(one)]}
        side={<StateTag state={one.state} />}
      />
    ))}
  </Rows>
)

const when = (one: PromiseRow) =>
  one.closed_at
    ? t.rich('closed-on', {
        day: <Time at={one.closed_at} as="day" />,
        due: <Time at={one.first_due_at} as="day" />,
      })
    : one.due_at > one.first_due_at
      ? t.rich('moved-to', {
          first: <Time at={one.first_due_at} as="day" />,
          due: <Deadline at={one.due_at} />,
        })
      : t.rich('due', { due: <Deadline at={one.due_at} /> })
