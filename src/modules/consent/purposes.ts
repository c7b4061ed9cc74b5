// The purposes of a business with the newest text in the reader's language: its own, and those modules declare.
import { sql, type Acting, type Asking } from '#kernel'
import type { Channel } from './channels.ts'
import { declaredPurpose, declaredPurposes, declaredWords } from './declared-purposes.ts'
import { consents } from './tables.ts'
import { textHash } from './text-hash.ts'

export type Purpose = {
  key: string
  channels: Channel[]
  doubleOptIn: boolean
  most: number
  days: number
  retired: boolean
  title: string
  words: string
  locale: string
  version: number
  /** The last version after which people were asked anew. */
  asked: number
  text: string | null
  hash: string
}

type Row = {
  key: string
  channels: Channel[]
  double_opt_in: boolean
  most: number
  days: number
  retired_at: Date | null
  id: string
  title: string
  words: string
  locale: string
  version: number
  hash: string
  asked: number | null
}

/** All of them, in the order in which they were made; declared ones that nobody has used yet come last. */
export async function purposesOf(now: Asking, locale = now.locale): Promise<Purpose[]> {
  const rows = await read(now, locale)
  const known = new Set(rows.map((row) => row.key))
  const fresh = declaredPurposes().flatMap((one): Purpose[] => {
    if (known.has(one.key)) return []
    const { title, words } = declaredWords(one, locale, now.business.name)
    return [
      {
        ...one,
        channels: [...one.channels],
        retired: false,
        title,
        words,
        locale,
        version: 1,
        asked: 1,
        text: null,
        hash: textHash(locale, title, words),
      },
    ]
  })
  return [...rows.map(asPurpose), ...fresh]
}

const read = (now: Asking, locale: string): Promise<Row[]> =>
  consents(now)
    .selectFrom('consent_purposes')
    .innerJoin('consent_texts', 'consent_texts.purpose', 'consent_purposes.key')
    .select(['key', 'channels', 'double_opt_in', 'most', 'days', 'retired_at'])
    .select(['consent_texts.id', 'title', 'words', 'locale', 'version', 'hash'])
    .select(
      sql<number | null>`max(version) filter (where material) over (partition by key)`.as('asked'),
    )
    .distinctOn('key')
    .orderBy('key')
    .orderBy('version', 'desc')
    .orderBy(sql`case locale when ${locale} then 0 when ${now.business.locale} then 1 else 2 end`)
    .execute()

const asPurpose = ({ double_opt_in, retired_at, id, asked, ...row }: Row): Purpose => ({
  ...row,
  doubleOptIn: double_opt_in,
  retired: retired_at !== null,
  text: id,
  asked: asked ?? 1,
})

export const purposeOf = async (now: Asking, key: string, locale = now.locale) =>
  (await purposesOf(now, locale)).find((one) => one.key === key)

/** The purpose with its text in the table, so that a consent can point to it: declared words are written down now. */
export async function writtenPurpose(
  now: Acting,
  key: string,
  locale = now.locale,
): Promise<Purpose | undefined> {
  const found = await purposeOf(now, key, locale)
  if (!found || found.text !== null) return found
  const declared = declaredPurpose(key)
  if (!declared) return found
  await consents(now)
    .insertInto('consent_purposes')
    .values({
      key,
      channels: [...declared.channels],
      double_opt_in: declared.doubleOptIn,
      most: declared.most,
      days: declared.days,
      made_at: now.at,
      retired_at: null,
    })
    .onConflict((known) => known.doNothing())
    .execute()
  await consents(now)
    .insertInto('consent_texts')
    .values(
      [...new Set([now.business.locale, ...now.business.languages])].map((language) => {
        const words = declaredWords(declared, language, now.business.name)
        return {
          id: now.id(),
          purpose: key,
          locale: language,
          version: 1,
          material: true,
          ...words,
          hash: textHash(language, words.title, words.words),
          published_by: null,
          published_at: now.at,
        }
      }),
    )
    .onConflict((known) => known.doNothing())
    .execute()
  return purposeOf(now, key, locale)
}
