// A new purpose, or new words for one: a text that was shown is never changed, the next version stands beside it.
// @fulfils R7 R14
import { action, clash, invalid, nothing, z, type Acting } from '#kernel'
import { Line, Several, Text, Ticked, Whole } from '#kernel/web'
import { channels } from './channels.ts'
import { forbiddenIn } from './forbidden.ts'
import { mayRun } from './policy.ts'
import { writtenPurpose } from './purposes.ts'
import { PurposeKey } from './reader.ts'
import { consents } from './tables.ts'
import { textHash } from './text-hash.ts'

export const writePurpose = action({
  name: 'consent.write-purpose',
  input: z.looseObject({
    purpose: PurposeKey,
    fresh: Ticked,
    channels: Several(z.enum(channels), 5),
    doubleOptIn: Ticked,
    most: Whole(1, 100).default(2),
    days: Whole(1, 366).default(30),
    material: Ticked,
  }),
  subject: nothing,
  may: mayRun,
  data: { noPersonalData: 'words and rules of the business' },
  machine: 'none',

  async run(
    now,
    { purpose: key, fresh, channels: ways, doubleOptIn, most, days, material, ...words },
  ) {
    if (ways.length === 0) throw invalid({ channels: 'consent.choose-way' })
    const texts = textsIn(now, words)
    const known = await writtenPurpose(now, key)
    if (fresh && known) throw clash('consent.purpose-taken')
    const rules = { channels: ways, double_opt_in: doubleOptIn, most, days, retired_at: null }
    await consents(now)
      .insertInto('consent_purposes')
      .values({ key, ...rules, made_at: now.at })
      .onConflict((old) => old.columns(['business', 'key']).doUpdateSet(rules))
      .execute()
    const version = await publish(now, key, texts, material || !known)
    return { purpose: key, version }
  },

  audit: ({ input, answer }) => ({
    kind: 'purpose',
    detail: { purpose: input.purpose, version: answer.version, material: input.material },
  }),
})

type Words = { locale: string; title: string; words: string }

/** One title and one text for every language of the business, as `title:de` and `words:de`. */
function textsIn(now: Acting, given: Record<string, unknown>): Words[] {
  return [...new Set([now.business.locale, ...now.business.languages])].map((locale) => {
    const title = Line(120).safeParse(given[`title:${locale}`])
    const words = Text(4000, 20).safeParse(given[`words:${locale}`])
    if (!title.success) throw invalid({ [`title:${locale}`]: 'consent.words-needed' })
    if (!words.success) throw invalid({ [`words:${locale}`]: 'consent.words-short' })
    const forbidden = forbiddenIn(`${title.data} ${words.data}`)
    if (forbidden) throw invalid({ [`words:${locale}`]: `consent.forbidden-${forbidden}` })
    return { locale, title: title.data, words: words.data }
  })
}

/** Publishes the words where they differ from the newest ones; returns the version that holds. */
async function publish(now: Acting, purpose: string, texts: Words[], material: boolean) {
  const newest = await consents(now)
    .selectFrom('consent_texts')
    .select(['version', 'hash'])
    .where('purpose', '=', purpose)
    .orderBy('version', 'desc')
    .limit(texts.length)
    .execute()
  const last = newest[0]?.version ?? 0
  const fresh = texts.map((one) => ({ ...one, hash: textHash(one.locale, one.title, one.words) }))
  const same = fresh.every((one) =>
    newest.some((old) => old.version === last && old.hash === one.hash),
  )
  if (same && !material) return last
  await consents(now)
    .insertInto('consent_texts')
    .values(
      fresh.map((one) => ({
        ...one,
        id: now.id(),
        purpose,
        version: last + 1,
        material,
        published_by: now.actor.person,
        published_at: now.at,
      })),
    )
    .execute()
  return last + 1
}
