// What the public is told of moderation: what is promised, and how the last year went.
// @fulfils R88 R142
import { sql, type Asking, type PublicLine, type PublicSection } from '#kernel'
import { countsOnce } from './counted.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'

/** Fewer decisions than this say more about people than about us. */
const enough = 10
const YEAR = 365 * 86_400_000

export async function publishes(now: Asking): Promise<PublicSection[]> {
  const since = new Date(now.at.getTime() - YEAR)
  const found = await moderation(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select([
      sql<number>`count(*)::int`.as('decided'),
      sql<number>`(count(*) filter (where content = 'hide' or account <> 'none'))::int`.as(
        'restricted',
      ),
      sql<number>`(count(*) filter (where undone_by = 'appeal'))::int`.as('undone'),
      sql<number>`(count(*) filter (where undone_by = 'replaced'))::int`.as('lessened'),
      sql<number>`(count(*) filter (where moderation_decisions.at <= promised_at))::int`.as(
        'in_time',
      ),
    ])
    .where('moderation_decisions.at', '>=', since)
    .where(countsOnce)
    .executeTakeFirstOrThrow()
  const many = found.decided >= enough
  const { appeal_days } = await termsOf(now)
  return [
    {
      id: 'moderation.decisions',
      order: 35,
      title: { key: 'moderation.public.title' },
      lead: { key: 'moderation.public.lead', values: { days: appeal_days } },
      lines: many ? yearOf(found) : [],
      ...(many
        ? {}
        : found.decided === 0
          ? { empty: { key: 'moderation.public.none' } }
          : { withheld: { key: 'moderation.public.few' } }),
      more: { href: '/moderation/account', say: { key: 'moderation.account.place' } },
    },
  ]
}

type Year = {
  decided: number
  restricted: number
  undone: number
  lessened: number
  in_time: number
}

const yearOf = ({ decided, restricted, undone, lessened, in_time }: Year): PublicLine[] => [
  { name: { key: 'moderation.public.decided' }, value: decided },
  { name: { key: 'moderation.public.in-time' }, value: in_time, harm: in_time < decided * 0.9 },
  { name: { key: 'moderation.public.restricted' }, value: restricted },
  { name: { key: 'moderation.public.undone' }, value: undone },
  { name: { key: 'moderation.public.lessened' }, value: lessened },
]
