// What a person is asked to read, what they have read, and exactly which text it was.
// @fulfils R25
import { me, nothing, question, sql, z } from '#kernel'
import { askedOfMe } from './owed.ts'
import { aPerson } from './policy.ts'
import { inOneLanguage } from './see-guidelines.ts'
import { guidelines } from './tables.ts'

export const seeMyGuidelines = question({
  name: 'guidelines.see-my-guidelines',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['acknowledgement'] },
  machine: 'none',
  audit: { unaudited: 'a person reads what concerns themselves' },

  async run(now) {
    const asked = await askedOfMe(now)
      .innerJoin('guideline_texts', 'guideline_texts.version', 'guideline_versions.id')
      .where('guideline_texts.locale', 'in', sql<string>`(${now.locale}, guidelines.locale)`)
      .select([
        'guidelines.slug',
        'guidelines.kind',
        'guideline_versions.number',
        'guideline_versions.effect_at',
        'guideline_texts.title',
        'guideline_texts.locale',
      ])
      .orderBy('guideline_versions.effect_at')
      .execute()
    const done = await guidelines(now)
      .selectFrom('acknowledgements')
      .innerJoin('guidelines', 'guidelines.id', 'acknowledgements.guideline')
      .innerJoin('guideline_versions', 'guideline_versions.id', 'acknowledgements.version')
      .innerJoin('guideline_texts', (join) =>
        join
          .onRef('guideline_texts.version', '=', 'guideline_versions.id')
          .onRef('guideline_texts.locale', '=', 'acknowledgements.locale'),
      )
      .select([
        'guidelines.slug',
        'guideline_versions.number',
        'guideline_texts.title',
        'acknowledgements.locale',
        'acknowledgements.text_hash',
        'acknowledgements.at',
      ])
      .where('acknowledgements.person', '=', me(now))
      .orderBy('acknowledgements.at', 'desc')
      .limit(200)
      .execute()
    const open = inOneLanguage(asked, now.locale).filter((one) => !one.read)
    return { open, done }
  },
})
