// An appeal that was right in part: a lesser measure takes the place of the first, with a statement of its own. All or nothing.
// @fulfils R59 R88
import { invalid, sql, tell, z, type Acting, type Id } from '#kernel'
import { Whole } from '#kernel/web'
import { addPeriod } from '#methods/calendar'
import { decisionLessened } from './facts.ts'
import type { FoundAppeal } from './find-appeal.ts'
import { faultOfLesser, type Measure } from './lesser.ts'
import { accountMeasures, contents, reaches } from './shapes.ts'
import { moderation } from './tables.ts'
import { markUndone, showAgain } from './undo.ts'

/** What takes the place of the first measure; asked for only where the appeal was right in part. */
export const LesserShape = {
  content: z.enum(contents).optional(),
  account: z.enum(accountMeasures).optional(),
  reach: z.enum(reaches).optional(),
  /** Days from the day of the first decision: what has passed counts. */
  days: Whole(1, 3650).optional(),
  weight: Whole(0, 4).optional(),
}
export type LesserTyped = z.output<z.ZodObject<typeof LesserShape>>
type Appeal = Omit<FoundAppeal, 'tookPart'>

/** What is left open stays as it was, as far as it fits what was chosen. */
export function lesserOf(now: Acting, appeal: Appeal, typed: LesserTyped): Measure {
  const account = typed.account ?? appeal.account
  const timed = account === 'mute' || account === 'suspend'
  if (timed && typed.days === undefined && appeal.until === null)
    throw invalid({ days: 'moderation.name-days' })
  const until =
    typed.days === undefined
      ? appeal.until
      : addPeriod(appeal.ruled_at, { days: typed.days }, now.business.timeZone)
  const measure = {
    content: typed.content ?? appeal.content,
    account,
    reach: account === 'none' ? appeal.reach : (typed.reach ?? appeal.reach),
    until: timed ? until : null,
    weight: typed.weight ?? appeal.weight,
  }
  const fault = appeal.side === 'author' ? faultOfLesser(measure, appeal) : 'side'
  if (fault !== undefined) throw invalid({ account: `moderation.lesser.${fault}` })
  return measure
}

export async function lessen(
  now: Acting,
  appeal: Appeal,
  measure: Measure,
  by: Id | null,
): Promise<void> {
  await markUndone(now, appeal.decision, 'replaced')
  const instead = await writeInstead(now, appeal.decision, measure, by)
  await follow(now, appeal, measure, instead)
  const shown = appeal.content === 'hide' && measure.content === 'keep'
  if (shown) await showAgain(now, appeal)
  tell(now, decisionLessened, { matter: appeal.matter, decision: appeal.decision, instead, shown })
}

const same = [
  'matter',
  'person',
  'ground',
  'clause',
  'clause_guideline',
  'clause_number',
  'law',
  'facts',
  'category',
  'keywords',
  'content_types',
  'content_at',
  'content_locale',
  'territory',
  'source',
  'automated_detection',
  'automated_decision',
] as const

const own = [
  'id',
  'replaces',
  'decided_by',
  'at',
  'content',
  'account',
  'reach',
  'until',
  'weight',
] as const

async function writeInstead(now: Acting, first: Id, measure: Measure, by: Id | null): Promise<Id> {
  const id = now.id()
  const { content, account, reach, until, weight } = measure
  await moderation(now)
    .insertInto('moderation_decisions')
    .columns([...same, ...own])
    .expression((from) =>
      from
        .selectFrom('moderation_decisions')
        .select([...same])
        .select([
          sql<string>`${id}::uuid`.as('id'),
          sql<string>`${first}::uuid`.as('replaces'),
          sql<string | null>`${by}::uuid`.as('decided_by'),
          sql<Date>`${now.at}::timestamptz`.as('at'),
          sql<Measure['content']>`${content}::text`.as('content'),
          sql<Measure['account']>`${account}::text`.as('account'),
          sql<Measure['reach']>`${reach}::text`.as('reach'),
          sql<Date | null>`${until}::timestamptz`.as('until'),
          sql<number>`${weight}::int`.as('weight'),
        ])
        .where('id', '=', first),
    )
    .execute()
  return id
}

/** The sanction counts from the first day, the points expire on the day they would have, and the reasons are told anew. */
async function follow(now: Acting, appeal: Appeal, measure: Measure, instead: Id): Promise<void> {
  const { author: person } = appeal
  if (person === null) return
  const { account, reach, until, weight } = measure
  if (account !== 'none')
    await moderation(now)
      .insertInto('moderation_sanctions')
      .values({
        id: now.id(),
        decision: instead,
        person,
        space: reach === 'space' ? appeal.space : null,
        kind: account,
        starts_at: appeal.ruled_at,
        ends_at: until,
      })
      .execute()
  if (weight > 0)
    await moderation(now)
      .insertInto('moderation_strikes')
      .columns(['id', 'decision', 'person', 'space', 'weight', 'at', 'expires_at'])
      .expression(
        sql<never>`select ${now.id()}::uuid, ${instead}::uuid, s.person, s.space, ${weight}::int, s.at, s.expires_at from moderation_strikes s where s.decision = ${appeal.decision}`,
      )
      .execute()
  await moderation(now)
    .insertInto('moderation_statements')
    .columns(['id', 'decision', 'person', 'locale', 'at'])
    .expression(
      sql<never>`select ${now.id()}::uuid, ${instead}::uuid, s.person, s.locale, ${now.at}::timestamptz from moderation_statements s where s.decision = ${appeal.decision}`,
    )
    .execute()
}
