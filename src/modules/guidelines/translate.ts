// A person writes a document in another language: of a draft, or later of what is published.
// @fulfils R24 R171
import { action, invalid, z, type Asking } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'
import { clausesIn, doubled, numberedLike, sourceOf, type Parsed } from './clauses.ts'
import { keepText } from './keep-text.ts'
import { keepClauseTexts } from './keep-clauses.ts'
import { loadDocument, Locale, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'

export const translate = action({
  name: 'guidelines.translate',
  input: z.object({
    guideline: Slug,
    version: Whole(1, 100_000),
    locale: Locale,
    title: Line(120),
    summary: Text(2000, 0).default(''),
    source: Text(60_000),
  }),
  subject: (now, { guideline, version }) => withVersion(now, guideline, version),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { locale, title, summary, source: typed }, document) {
    if (locale === document.locale) throw invalid({ locale: 'guidelines.locale-is-source' })
    const texts = await guidelines(now)
      .selectFrom('guideline_texts')
      .selectAll()
      .where('version', '=', document.version)
      .where('locale', 'in', [locale, document.locale])
      .execute()
    const source = texts.find((text) => text.locale === document.locale)
    if (!source) throw invalid({ locale: 'guidelines.no-source' })
    const known = texts.find((text) => text.locale === locale)
    // NOTE: what a native reader has reviewed and people may have acknowledged is changed by a new version only.
    if (document.published_at && known?.reviewed_at && known.of_hash === source.hash)
      throw invalid({ source: 'guidelines.reviewed-stays' })
    const parsed = numberedLike(clausesIn(typed), clausesIn(source.source))
    refuseDifferent(parsed, clausesIn(source.source))
    await keepText(
      now,
      document.version,
      locale,
      { title, summary, source: sourceOf(parsed) },
      source.hash,
    )
    if (document.published_at) await keepClauseTexts(now, document.version, locale, parsed)
    return { slug: document.slug, version: document.number }
  },

  audit: ({ input, subject }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { version: subject.number, locale: input.locale },
  }),
})

/** A document with one of its versions. */
export async function withVersion(now: Asking, slug: string, number: number) {
  const document = await loadDocument(now, slug)
  const version =
    document &&
    (await guidelines(now)
      .selectFrom('guideline_versions')
      .select(['id', 'number', 'published_at'])
      .where('guideline', '=', document.id)
      .where('number', '=', number)
      .executeTakeFirst())
  return (
    version && {
      ...document,
      version: version.id,
      number: version.number,
      published_at: version.published_at,
    }
  )
}

function refuseDifferent(parsed: Parsed, source: Parsed): void {
  const numbers = (of: Parsed) =>
    of.clauses
      .map((clause) => clause.number?.toString() ?? '?')
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .join(', ')
  const [here, there] = [numbers(parsed), numbers(source)]
  if (doubled(parsed) === undefined && here === there) return
  throw invalid({
    source: {
      key: 'guidelines.clauses-differ',
      values: { here: here || '-', there: there || '-' },
    },
  })
}
