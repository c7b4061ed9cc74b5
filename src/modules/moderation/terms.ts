// What holds for moderation here: as set, or as a business that has set nothing yet would want it.
// @fulfils R59 R60
import { me, sql, type Acting, type Asking } from '#kernel'
import { ladder as usualLadder, type Step } from './ladder.ts'
import { termsRows } from './terms-tables.ts'

/** What brings points, where whoever decides says nothing else. */
export const measuresWithPoints = ['hide', 'warn', 'mute', 'suspend', 'ban'] as const
export type WithPoints = (typeof measuresWithPoints)[number]

export const usualTerms = {
  promised_hours: [72, 24, 12, 2],
  appeal_days: 7,
  strike_days: 180,
  weights: [1, 1, 1, 1, 1],
  rest_minutes: 50,
  rest_heavy: 20,
  rest_seen: 250,
  pause_minutes: 15,
  blind_share: 10,
  second_share: 10,
}
type Numbers = typeof usualTerms
export type Terms = Numbers & { ladder: readonly Step[]; changed_at: Date | null }

const asked = new WeakMap<object, Promise<Terms>>()

/** Asked once in a transaction; whoever changes them reads them no more in it. */
export function termsOf(now: Asking): Promise<Terms> {
  const known = asked.get(now) ?? readTerms(now)
  asked.set(now, known)
  return known
}

async function readTerms(now: Asking): Promise<Terms> {
  const found = await termsRows(now)
    .selectFrom(sql<object>`(select 1)`.as('one'))
    .leftJoin('moderation_terms', (join) => join.onTrue())
    .selectAll('moderation_terms')
    .select(
      sql<Step[]>`(select coalesce(json_agg(step), '[]') from (
        select points, account, days from moderation_steps order by points) as step)`.as('ladder'),
    )
    .executeTakeFirstOrThrow()
  const { business, changed_by: _who, changed_at, ladder, ...set } = found
  return {
    ...usualTerms,
    ...(business === null ? {} : (set as Numbers)),
    changed_at,
    ladder: ladder.length === 0 ? usualLadder : ladder,
  }
}

export const weightOf = ({ weights }: Pick<Terms, 'weights'>, measure: WithPoints): number =>
  weights[measuresWithPoints.indexOf(measure)] ?? 1

/** Keeps what was changed; the rest stays as it is. */
export async function keepTerms<Part extends keyof Numbers>(
  now: Acting,
  change: Pick<Numbers, Part>,
): Promise<void> {
  const set = { ...change, changed_by: me(now), changed_at: now.at }
  await termsRows(now)
    .insertInto('moderation_terms')
    .values({ ...usualTerms, ...set })
    .onConflict((known) => known.column('business').doUpdateSet(set))
    .execute()
}
