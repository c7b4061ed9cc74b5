// Teaches a copy of the shipped model what people decided here, tries both on decisions put aside, and proposes it.
// @fulfils R93
import { action, clash, Id, onlySystem, sql, tell, z, type Acting } from '#kernel'
import { learnAside } from './learn-aside.ts'
import { compare } from './learn-compare.ts'
import { decidedTexts, enough, exampleOf, isHeldOut, type DecidedText } from './learn-examples.ts'
import type { Language, LearnReport } from './learn-shapes.ts'
import { bytesOf, shippedBytes, shippedScorer } from './triage-scorers.ts'
import { modelProposed } from './triage-facts.ts'
import { settingsHere } from './triage-settings.ts'
import { triageRows } from './triage-tables.ts'

const findLesson = (now: Acting, { lesson }: { lesson: Id }) =>
  triageRows(now)
    .selectFrom('moderation_lessons')
    .select(['id', 'language', 'state', 'asked_by'])
    .where('id', '=', lesson)
    .executeTakeFirst()

export const learn = action({
  name: 'moderation.learn',
  input: z.object({ lesson: Id }),
  subject: findLesson,
  may: onlySystem('after a person asked'),
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now, { lesson }, { language, state, asked_by }) {
    if (state !== 'asked') throw clash('moderation.learning.settled-already')
    const decided = await decidedTexts(now, language)
    const learntFrom = decided.filter(({ text }) => !isHeldOut(text))
    const hidden = learntFrom.filter((one) => one.hidden).length
    const end = (to: 'proposed' | 'too-few' | 'failed', model: Id | null = null) =>
      triageRows(now)
        .updateTable('moderation_lessons')
        .set({ state: to, model, ended_at: now.at, hidden, kept: learntFrom.length - hidden })
        .where('id', '=', lesson)
        .execute()
    if (!enough(decided)) {
      await end('too-few')
      return { state: 'too-few' as const, model: null }
    }
    const learnt = await attempt(now, language, decided)
    if (!learnt) {
      await end('failed')
      return { state: 'failed' as const, model: null }
    }
    const model = await propose(now, language, learnt, learntFrom.length, asked_by)
    await end('proposed', model)
    tell(now, modelProposed, { model })
    return { state: 'proposed' as const, model }
  },

  audit: ({ input, answer }) => ({
    kind: 'lesson',
    id: input.lesson,
    detail: { state: answer.state },
  }),
})

async function attempt(now: Acting, language: Language, decided: readonly DecidedText[]) {
  const { settings, models } = await settingsHere(now)
  const shipped = shippedScorer(language).scorer.model
  const inUse = models.find((one) => one.language === language)
  const learntFrom = decided.filter(({ text }) => !isHeldOut(text))
  const heldOut = decided.filter(({ text }) => isHeldOut(text))
  const work = {
    // NOTE: always from the shipped model, so that what is tried on was never learnt from in an earlier round.
    model: shippedBytes(language),
    inUse: inUse ? Uint8Array.from(await bytesOf(now, inUse.id)) : null,
    examples: learntFrom.map((one) => exampleOf(one, shipped)),
    tried: heldOut.map(({ text }) => text),
  }
  const learnt = await learnAside(work).catch(() => undefined)
  if (!learnt) return undefined
  const at = now.at.toISOString().slice(0, 10)
  const report = compare({ ...learnt, heldOut, learntFrom, flagAt: settings.flagAt, at })
  return { model: learnt.model, report }
}

async function propose(
  now: Acting,
  language: Language,
  learnt: { model: Uint8Array; report: LearnReport },
  examples: number,
  by: Id | null,
): Promise<Id> {
  const id = now.id()
  const { n } = await triageRows(now)
    .selectFrom('moderation_models')
    .select(sql<number>`count(*)::int + 1`.as('n'))
    .where('language', '=', language)
    .executeTakeFirstOrThrow()
  await triageRows(now)
    .insertInto('moderation_models')
    .values({
      id,
      version: `own ${language} ${n}`,
      language,
      state: 'proposed',
      examples,
      report: sql<LearnReport>`${JSON.stringify(learnt.report)}::jsonb`,
      bytes: Buffer.from(learnt.model),
      by,
      at: now.at,
    })
    .execute()
  return id
}
