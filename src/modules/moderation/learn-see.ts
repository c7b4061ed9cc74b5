// Which model reads which language, what it could learn from, what was learnt, and which versions there were.
// @fulfils R85 R93
import { question, z, type Asking } from '#kernel'
import { decidedTexts, enough, isHeldOut, LEAST } from './learn-examples.ts'
import { languages, type Language } from './learn-shapes.ts'
import { mayWriteRules } from './rule-policy.ts'
import { shippedScorer } from './triage-scorers.ts'
import { triageRows } from './triage-tables.ts'

export const seeLearning = question({
  name: 'moderation.see-learning',
  input: z.object({}),
  subject: () => Promise.resolve({ space: null }),
  may: mayWriteRules,
  data: { noPersonalData: 'models and counts of decisions' },
  machine: 'none',
  audit: { unaudited: 'models and counts of decisions' },

  async run(now) {
    const models = await triageRows(now)
      .selectFrom('moderation_models')
      .leftJoin('people', 'people.id', 'moderation_models.settled_by')
      .select(['moderation_models.id', 'version', 'language', 'state', 'examples'])
      .select(['moderation_models.at', 'settled_at', 'reason', 'people.name as settledBy'])
      .orderBy('moderation_models.at', 'desc')
      .limit(200)
      .execute()
    const lessons = await triageRows(now)
      .selectFrom('moderation_lessons')
      .select(['language', 'state', 'hidden', 'kept', 'asked_at', 'ended_at'])
      .distinctOn('language')
      .orderBy('language')
      .orderBy('asked_at', 'desc')
      .execute()
    const readings = []
    for (const language of languages)
      readings.push({
        language,
        shipped: shippedScorer(language).version,
        lesson: lessons.find((one) => one.language === language) ?? null,
        models: models.filter((one) => one.language === language),
        ...(await toLearnFrom(now, language)),
      })
    return { readings, least: LEAST }
  },
})

async function toLearnFrom(now: Asking, language: Language) {
  const decided = await decidedTexts(now, language)
  const learn = decided.filter(({ text }) => !isHeldOut(text))
  const hidden = learn.filter((one) => one.hidden).length
  return {
    hidden,
    kept: learn.length - hidden,
    heldOut: decided.length - learn.length,
    enough: enough(decided),
  }
}
