// The next sample that waits for a second reader, without what the first decided; and how often readers agreed.
// @fulfils R88 R95
import { Id, me, nothing, question, sql, z, type Asking } from '#kernel'
import { excerptOf } from '#kernel/text'
import { impartialAmong } from '#conflicts'
import { ownAgreementHere } from './account-agreement.ts'
import { mayUseDesk } from './policy.ts'
import { moderation } from './tables.ts'
import { termsOf } from './terms.ts'
import { inMyPlaces } from './visible.ts'

export const seeSamples = question({
  name: 'moderation.see-samples',
  input: z.object({ done: Id.optional() }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'a sample for its second reader; the reading is written down' },

  async run(now, { done }) {
    const waiting = await waitingSamples(now)
    const free = await firstFree(now, waiting)
    const agreement = await moderation(now)
      .selectFrom('moderation_readings')
      .select(sql<number>`count(*)::int`.as('read'))
      .select(sql<number>`count(*) filter (where agrees)::int`.as('agreed'))
      .executeTakeFirstOrThrow()
    return {
      waiting: waiting.length,
      sample: free ? { ...free, words: excerptOf(free.words, 4000) } : null,
      ...agreement,
      share: (await termsOf(now)).second_share,
      mine: await ownAgreementHere(now),
      told: done === undefined ? null : await readingOf(now, done),
    }
  },
})

const waitingSamples = (now: Asking) =>
  moderation(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .leftJoin('spaces', 'spaces.id', 'moderation_matters.space')
    .select(['moderation_decisions.id', 'moderation_matters.title', 'moderation_matters.words'])
    .select(['moderation_matters.locale', 'moderation_matters.author', 'spaces.name as space'])
    .where(inMyPlaces(now))
    .where('moderation_matters.sample', '=', 'second')
    .where('moderation_decisions.undone_at', 'is', null)
    .where('moderation_decisions.replaces', 'is', null)
    .where(sql<boolean>`moderation_decisions.decided_by is distinct from ${me(now)}::uuid`)
    .where(sql<boolean>`moderation_matters.author is distinct from ${me(now)}::uuid`)
    .where(
      sql<boolean>`not exists (select from moderation_readings r where r.decision = moderation_decisions.id)`,
    )
    .orderBy('moderation_decisions.at')
    .limit(20)
    .execute()

type Waiting = Awaited<ReturnType<typeof waitingSamples>>[number]
async function firstFree(now: Asking, waiting: readonly Waiting[]): Promise<Waiting | undefined> {
  for (const one of waiting)
    if ((await impartialAmong(now, [me(now)], [one.author])).length > 0) return one
  return undefined
}

const readingOf = (now: Asking, decision: string) =>
  moderation(now)
    .selectFrom('moderation_readings')
    .innerJoin('moderation_decisions', 'moderation_decisions.id', 'moderation_readings.decision')
    .select(['moderation_readings.agrees', 'moderation_decisions.content'])
    .select('moderation_decisions.account')
    .where('moderation_readings.decision', '=', decision)
    .where('moderation_readings.reader', '=', me(now))
    .executeTakeFirst()
