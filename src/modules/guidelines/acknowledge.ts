// A person says that they have read a version: kept with its language and the fingerprint of the text, for ever.
// @fulfils R25
import { action, clash, me, tell, z } from '#kernel'
import { Whole } from '#kernel/web'
import { guidelineAcknowledged } from './facts.ts'
import { loadPublished, Locale, Slug } from './load.ts'
import { aPerson } from './policy.ts'
import { guidelines } from './tables.ts'

export const acknowledge = action({
  name: 'guidelines.acknowledge',
  input: z.object({ guideline: Slug, version: Whole(1, 100_000), locale: Locale }),
  async subject(now, { guideline, version, locale }) {
    const document = await loadPublished(now, guideline)
    const text =
      document &&
      (await guidelines(now)
        .selectFrom('guideline_versions')
        .innerJoin('guideline_texts', 'guideline_texts.version', 'guideline_versions.id')
        .select([
          'guideline_versions.id as version',
          'guideline_versions.number',
          'guideline_texts.hash',
        ])
        .select((select) =>
          select
            .selectFrom('guideline_versions as newer')
            .select((count) => count.fn.countAll<string>().as('n'))
            .whereRef('newer.guideline', '=', 'guideline_versions.guideline')
            .whereRef('newer.number', '>', 'guideline_versions.number')
            .where('newer.effect_at', '<=', now.at)
            .as('newer'),
        )
        .where('guideline_versions.guideline', '=', document.id)
        .where('guideline_versions.number', '=', version)
        .where('guideline_versions.published_at', 'is not', null)
        .where('guideline_texts.locale', '=', locale)
        .executeTakeFirst())
    return text && { ...document, ...text }
  },
  may: aPerson,
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['acknowledgement'] },
  machine: 'none',

  async run(now, { locale }, { id, slug, version, hash, newer, withdrawn_at }) {
    if (withdrawn_at) throw clash('guidelines.withdrawn')
    if (Number(newer) > 0) throw clash('guidelines.newer-version')
    const made = await guidelines(now)
      .insertInto('acknowledgements')
      .values({
        id: now.id(),
        guideline: id,
        version,
        person: me(now),
        locale,
        text_hash: hash,
        via: now.via,
        at: now.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    if (made.length > 0)
      tell(now, guidelineAcknowledged, { guideline: id, version, person: me(now) })
    return { slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { version: subject.number, locale: input.locale },
  }),
})
