// One document as it holds now, or one of its versions under its own address, in the reader's language.
// @fulfils R21 R23 R24 R25 R27 R171
import { everyone, question, sql, verdicts, z, type Asking } from '#kernel'
import { Whole } from '#kernel/web'
import { written, type SafeHtml } from '#kernel/text'
import { clausesIn } from './clauses.ts'
import { loadPublished, Locale, Slug, textsOf, type LoadedDocument } from './load.ts'
import { askedOfMe } from './owed.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'
import { translationState } from './translation-state.ts'

export const seeGuideline = question({
  name: 'guidelines.see-guideline',
  input: z.object({
    guideline: Slug,
    version: Whole(1, 100_000).optional(),
    language: Locale.optional(),
  }),
  async subject(now, { guideline, version }) {
    const document = await loadPublished(now, guideline)
    const versions = document && (await versionsOf(now, document.id))
    const shown =
      versions &&
      (version === undefined
        ? inForce(versions, now.at)
        : versions.find((one) => one.number === version))
    return shown && { ...document, versions, shown }
  },
  may: everyone('public documents are for everybody, the others for whom they are written'),
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['acknowledgement'] },
  machine: 'none',
  audit: { unaudited: 'reads a published document' },

  async run(now, { language }, { versions, shown, ...document }) {
    const texts = await textsOf(now, shown.id, document.locale)
    const source = texts[0] as (typeof texts)[0]
    const wanted = language ?? now.locale
    const text = texts.find((one) => one.locale === wanted) ?? source
    return {
      document,
      versions,
      shown,
      current: inForce(versions, now.at),
      announced: versions.findLast((one) => one.effect_at > now.at),
      text: {
        locale: text.locale,
        title: text.title,
        summary: text.summary,
        hash: text.hash,
        state: translationState(text, source),
        reviewedAt: text.reviewed_at,
      },
      preamble: written(clausesIn(text.source).preamble).html,
      clauses: await clausesOf(now, shown.id, text.locale),
      languages: texts.map((one) => ({ locale: one.locale, state: translationState(one, source) })),
      owner: document.ownerName ?? undefined,
      mine: await mine(now, document, shown.id),
      may: verdicts(now.actor, document, { write: mayWrite }),
    }
  },
})

export type VersionRow = {
  id: string
  number: number
  weight: 'minor' | 'material'
  changed: string
  evidence: string
  published_at: Date
  effect_at: Date
  asks: boolean
}

export const versionsOf = (now: Asking, guideline: string) =>
  guidelines(now)
    .selectFrom('guideline_versions')
    .select([
      'id',
      'number',
      'weight',
      'changed',
      'evidence',
      sql<Date>`published_at`.as('published_at'),
      sql<Date>`effect_at`.as('effect_at'),
      hasQuestions.as('asks'),
    ])
    .where('guideline', '=', guideline)
    .where('published_at', 'is not', null)
    .orderBy('number')
    .execute()

const hasQuestions = sql<boolean>`exists (select from guideline_questions asked where asked.version = guideline_versions.id)`

/** The latest version that has taken effect; before the first has, the first. */
export const inForce = (versions: VersionRow[], at: Date) =>
  versions.findLast((one) => one.effect_at <= at) ?? versions[0]

export type ShownClause = {
  id: string
  number: number
  universal: boolean
  heading: string
  html: SafeHtml
  words: string
  replacesSlug: string | null
  replaces_number: number | null
}

export const clausesOf = (now: Asking, version: string, locale: string): Promise<ShownClause[]> =>
  guidelines(now)
    .selectFrom('guideline_clauses')
    .innerJoin('guideline_clause_texts', 'guideline_clause_texts.clause', 'guideline_clauses.id')
    .leftJoin('guidelines', 'guidelines.id', 'guideline_clauses.replaces')
    .select([
      'guideline_clauses.id',
      'guideline_clauses.number',
      'guideline_clauses.universal',
      'guideline_clauses.replaces_number',
      'guidelines.slug as replacesSlug',
    ])
    .select([
      'guideline_clause_texts.heading',
      'guideline_clause_texts.html',
      'guideline_clause_texts.words',
    ])
    .where('guideline_clauses.version', '=', version)
    .where('guideline_clause_texts.locale', '=', locale)
    .orderBy('guideline_clauses.place')
    .execute()

/** Whether this actor is asked to read it, has read what counts, and when they acknowledged the version shown. */
async function mine(now: Asking, document: Pick<LoadedDocument, 'id'>, version: string) {
  if (now.actor.person === null) return { asked: false, read: false, at: null }
  const owed = await askedOfMe(now)
    .select((select) =>
      select
        .selectFrom('acknowledgements')
        .select('at')
        .where('version', '=', version)
        .where('person', '=', now.actor.person)
        .orderBy('at')
        .limit(1)
        .as('at'),
    )
    .where('guidelines.id', '=', document.id)
    .executeTakeFirst()
  return { asked: owed !== undefined, read: owed?.read ?? false, at: owed?.at ?? null }
}
