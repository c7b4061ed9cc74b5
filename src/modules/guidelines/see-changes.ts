// What changed between two versions, clause by clause and word by word.
// @fulfils R27 R51
import { everyone, question, z } from '#kernel'
import { Whole } from '#kernel/web'
import { clausesIn } from './clauses.ts'
import { difference, type Piece } from './difference.ts'
import { loadPublished, Locale, Slug, textsOf } from './load.ts'
import { versionsOf } from './see-guideline.ts'

export const seeChanges = question({
  name: 'guidelines.see-changes',
  input: z.object({
    guideline: Slug,
    version: Whole(1, 100_000),
    from: Whole(1, 100_000).optional(),
    language: Locale.optional(),
  }),
  async subject(now, { guideline, version, from }) {
    const document = await loadPublished(now, guideline)
    const versions = document && (await versionsOf(now, document.id))
    const after = versions?.find((one) => one.number === version)
    const before =
      versions &&
      (from === undefined
        ? versions.findLast((one) => one.number < version)
        : versions.find((one) => one.number === from))
    return before && after && { ...document, versions, before, after }
  },
  may: everyone('public documents are for everybody, the others for whom they are written'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads published documents' },

  async run(now, { language }, { versions, before, after, ...document }) {
    const [old, fresh] = [
      await textsOf(now, before.id, document.locale),
      await textsOf(now, after.id, document.locale),
    ]
    const wanted = language ?? now.locale
    const shared =
      [wanted, document.locale].find((locale) =>
        [old, fresh].every((texts) => texts.some((text) => text.locale === locale)),
      ) ?? document.locale
    const of = (texts: typeof old) => texts.find((text) => text.locale === shared)
    return {
      document,
      versions,
      before,
      after,
      locale: shared,
      title: of(fresh)?.title ?? '',
      parts: changesBetween(of(old), of(fresh)),
    }
  },
})

type Words = { title: string; summary: string; source: string }
export type Part = {
  key: string
  number: number | undefined
  kind: 'same' | 'added' | 'gone' | 'changed'
  heading: Piece[]
  body: Piece[]
}

/** Clauses are matched by their number, which says what is the same clause; the order is the new one's. */
export function changesBetween(before: Words | undefined, after: Words | undefined): Part[] {
  const [old, fresh] = [sectionsOf(before), sectionsOf(after)]
  const kept = [...fresh].map(([key, section]) => partOf(key, old.get(key), section))
  const gone = [...old]
    .filter(([key]) => !fresh.has(key))
    .map(([key, section]) => partOf(key, section, undefined))
  return [...kept, ...gone]
}

type Section = { number: number | undefined; heading: string; body: string }

function sectionsOf(words: Words | undefined): Map<string, Section> {
  if (!words) return new Map()
  const { preamble, clauses } = clausesIn(words.source)
  return new Map<string, Section>([
    ['title', { number: undefined, heading: words.title, body: words.summary }],
    ...(preamble === ''
      ? []
      : [['preamble', { number: undefined, heading: '', body: preamble }] as const]),
    ...clauses.map((clause) => [`c-${clause.number}`, clause] as const),
  ])
}

function partOf(key: string, before: Section | undefined, after: Section | undefined): Part {
  const heading = difference(before?.heading ?? '', after?.heading ?? '')
  const body = difference(before?.body ?? '', after?.body ?? '')
  const same = [...heading, ...body].every((piece) => piece.kind === 'same')
  const kind = before && after ? (same ? 'same' : 'changed') : after ? 'added' : 'gone'
  return { key, number: (after ?? before)?.number, kind, heading, body }
}
