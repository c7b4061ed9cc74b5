// What both decisions ask for, the first and the second, and how it becomes a row and a letter.
import { Id, invalid, sql, tell, z, type Acting } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { localDay } from '#kernel/language'
import { addAnswer } from './answer.ts'
import { closeCase } from './close.ts'
import { meetClock } from './clocks.ts'
import { decisionLetter } from './decision-letter.ts'
import { complaintDecided } from './facts.ts'
import type { ComplaintFound } from './find-complaint.ts'
import { withinPolicy } from './goodwill.ts'
import { inWordsOf } from './in-words-of.ts'
import { promisedBy } from './next-by.ts'
import { deskRules } from './rules.ts'
import { outcomes, remedies } from './shapes.ts'
import { similarCases, usualOutcome, wordsToCompare } from './similar.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'

export const DecisionFields = {
  outcome: z.enum(outcomes),
  reasons: Text(10_000, 20),
  remedy: z.enum(remedies),
  remedyWords: Line(500).optional(),
  /** In the money of the business, such as 12.50. */
  value: z
    .string()
    .trim()
    .regex(/^\d{1,6}([.,]\d{1,2})?$/, 'cases.value-form')
    .optional(),
  goodwill: Ticked,
  /** Why it is decided otherwise than similar earlier ones. */
  differs: Text(2000, 20).optional(),
  external: Id.optional(),
  /** By when the remedy is done. */
  by: z.string().max(20).optional(),
}

const Decision = z.object(DecisionFields)
export type Deciding = z.output<typeof Decision>

export const cutsShort = (outcome: string) => ['withdrawn', 'out-of-scope'].includes(outcome)

const needsDoing = (remedy: string) => !['none', 'apology'].includes(remedy)

export type Decider = { round: 1 | 2; by: string | null; outside: string | null; name: string }

/** Writes a decision and tells the person: outcome, reasons, remedy, who else can be asked, and what happens next. */
export async function writeDecision(
  now: Acting,
  found: ComplaintFound,
  given: Deciding,
  { round, by, outside }: Decider,
): Promise<void> {
  const cents = given.value ? Math.round(Number(given.value.replace(',', '.')) * 100) : 0
  const granted = ['upheld', 'partly'].includes(given.outcome)
  if (needsDoing(given.remedy) && !granted && !given.goodwill)
    throw invalid({ remedy: 'cases.remedy-needs-reason' })
  if (needsDoing(given.remedy) && !given.remedyWords)
    throw invalid({ remedyWords: 'cases.remedy-words-needed' })
  await refuseUnlike(now, found, given, round)
  const policy = given.goodwill ? await withinPolicy(now, cents) : null
  const rules = await deskRules(now)
  const external = given.external ?? rules.external
  const until = needsDoing(given.remedy) ? promisedBy(now, 'we-act', given.by) : null
  const words = await wordsToCompare(now, found)
  await desk(now)
    .insertInto('case_decisions')
    .values({
      case: found.id,
      round,
      person: found.person,
      outcome: given.outcome,
      reasons: given.reasons,
      remedy: given.remedy,
      remedy_words: given.remedyWords ?? '',
      cents,
      goodwill: given.goodwill,
      goodwill_policy: policy,
      differs: given.differs ?? null,
      external,
      by,
      outside,
      at: now.at,
      done_at: null,
      done_by: null,
      search: sql<string>`words_of(${found.locale}, ${words})`,
    })
    .execute()
  await desk(now)
    .updateTable('complaints')
    .set({
      stage: 'answered',
      answered_at: now.at,
      ...(cutsShort(given.outcome) ? { cut_short: true } : {}),
    })
    .where('case', '=', found.id)
    .execute()
  const body = external ? await bodyOf(now, external) : undefined
  const text = inWordsOf(now, found.locale, () =>
    decisionLetter({ ...given, round, cents, body, byDay: until ? localDay(until) : null }),
  )
  await addAnswer(now, found, { text, next: until ? 'we-act' : 'done', by: until })
  await meetClock(now, found.id, ['acknowledge', 'assess', 'investigate', 'decide', 'review'])
  await noteStep(now, found.id, round === 1 ? 'decided' : 'reviewed', { words: given.outcome })
  tell(now, complaintDecided, { case: found.id, round })
  if (!until) await closeCase(now, found.id, 'decided')
}

/** Like cases, like outcomes: whoever decides otherwise says why. */
async function refuseUnlike(
  now: Acting,
  found: ComplaintFound,
  { outcome, differs }: Deciding,
  round: number,
): Promise<void> {
  if (differs || round === 2 || outcome === 'withdrawn' || outcome === 'out-of-scope') return
  const usual = usualOutcome(await similarCases(now, found))
  if (usual && usual !== outcome) throw invalid({ differs: 'cases.differs-needed' })
}

const bodyOf = (now: Acting, id: string) =>
  desk(now)
    .selectFrom('external_bodies')
    .select(['name', 'website'])
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
