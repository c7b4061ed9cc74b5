// What people decided here, as examples: most to learn from, the rest put aside to be tried on.
// @fulfils R93
import type { Asking } from '#kernel'
import type { Example } from '#methods/text'
import type { Language } from './learn-shapes.ts'
import { languageOf } from './triage-scorers.ts'
import { printOf } from './triage-print.ts'
import { triageRows } from './triage-tables.ts'

export type DecidedText = {
  matter: string
  author: string | null
  locale: string
  text: string
  hidden: boolean
  category: string
}

const MOST = 20_000
const spam = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD'

/**
 * The newest decision about each matter; what an appeal undid counts as left alone. Spam is left out: it is known by
 * its fingerprint, and would teach the model that advertisers are rude.
 */
export async function decidedTexts(now: Asking, language: Language): Promise<DecidedText[]> {
  const found = await triageRows(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .distinctOn('moderation_matters.id')
    .select(['moderation_matters.id as matter', 'moderation_matters.author'])
    .select(['moderation_matters.locale', 'moderation_matters.words as text'])
    .select(['moderation_decisions.content', 'category', 'undone_by'])
    .where('moderation_matters.words', '<>', '')
    .where('category', '<>', spam)
    .where((is) => is.or([is('undone_by', 'is', null), is('undone_by', '=', 'appeal')]))
    .orderBy('moderation_matters.id', 'desc')
    .orderBy('moderation_decisions.at', 'desc')
    .limit(MOST)
    .execute()
  return found
    .filter(({ locale }) => languageOf(locale) === language)
    .map(({ content, undone_by, ...one }) => ({
      ...one,
      hidden: content === 'hide' && undone_by === null,
    }))
}

/** One in four is never learnt from. NOTE: by the words, so that the same words are never on both sides. */
export const isHeldOut = (text: string): boolean => printOf(text).charCodeAt(0) % 4 === 0

export const LEAST = { hidden: 10, kept: 10, heldOut: 5 } as const

export const enough = (decided: readonly DecidedText[]): boolean => {
  const count = (heldOut: boolean, hidden: boolean) =>
    decided.filter((one) => isHeldOut(one.text) === heldOut && one.hidden === hidden).length
  return (
    count(false, true) >= LEAST.hidden &&
    count(false, false) >= LEAST.kept &&
    count(true, true) >= LEAST.heldOut &&
    count(true, false) >= LEAST.heldOut
  )
}

const labels: Record<string, string> = {
  STATEMENT_CATEGORY_VIOLENCE: 'threat',
  STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH: 'hate',
}

/** What a model with several labels learns: the label decided on, nothing about the others; or none at all. */
export function exampleOf(one: DecidedText, model: { kind: string; labels: string[] }): Example {
  if (model.kind !== 'multi')
    return { text: one.text, labels: [model.labels[one.hidden ? 1 : 0] ?? ''] }
  if (!one.hidden) return { text: one.text, labels: [] }
  const named = labels[one.category] ?? 'toxic'
  return {
    text: one.text,
    labels: [named],
    unknown: model.labels.filter((label) => label !== named),
  }
}
