// Which model reads which language: the community's own where a person accepted one, else the ones that come with the product.
import { readFileSync } from 'node:fs'
import { decodeModel, Scorer, type Model } from '#methods/text'
import type { Acting, Asking } from '#kernel'
import type { OwnModel } from './triage-settings.ts'
import { triageRows } from './triage-tables.ts'

const shipped: Record<string, string> = { en: 'triage', de: 'toxicity-de' }
const folder = new URL('../../../models/', import.meta.url)

type Reading = { scorer: Scorer; version: string }
const kept = new Map<string, Scorer>()

/** Models are large and never change under one name, so they are read once in a process. */
function keep(name: string, load: () => Model): Scorer {
  const known = kept.get(name)
  if (known) return known
  const scorer = new Scorer(load())
  if (kept.size > 20) kept.clear()
  kept.set(name, scorer)
  return scorer
}

export const languageOf = (locale: string): string => {
  const language = locale.slice(0, 2)
  return language in shipped ? language : 'en'
}

/** The file of the model that comes with the product. */
export const shippedBytes = (language: string): Uint8Array =>
  readFileSync(new URL(`${shipped[language] ?? 'triage'}.evtext`, folder))

export function shippedScorer(language: string): Reading {
  const name = shipped[language] ?? 'triage'
  const scorer = keep(name, () => decodeModel(shippedBytes(language)))
  return { scorer, version: `${name} ${scorer.model.card.trained}` }
}

/** The models in use here, loaded as far as this process does not know them yet. */
export async function scorersHere(
  now: Acting | Asking,
  own: readonly OwnModel[],
): Promise<(locale: string) => Reading> {
  const readings = new Map<string, Reading>()
  for (const { id, language, version } of own) {
    const bytes = kept.has(id) ? undefined : await bytesOf(now, id)
    readings.set(language, {
      version,
      scorer: keep(id, () => decodeModel(bytes ?? new Uint8Array())),
    })
  }
  return (locale) => {
    const language = languageOf(locale)
    return readings.get(language) ?? shippedScorer(language)
  }
}

export const bytesOf = async (now: Asking, id: string): Promise<Uint8Array> =>
  (
    await triageRows(now)
      .selectFrom('moderation_models')
      .select('bytes')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).bytes
