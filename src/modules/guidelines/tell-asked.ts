// After a material version was published: those it asks are told, once.
// @fulfils R25
import { action, Id, onlySystem, z } from '#kernel'
import { tellPeople } from '#notifications'
import { toRead } from './telling.ts'
import { asked } from './owed.ts'
import { guidelines } from './tables.ts'

export const tellAsked = action({
  name: 'guidelines.tell-asked',
  input: z.object({ guideline: Id, version: Id }),
  subject: (now, { guideline, version }) =>
    guidelines(now)
      .selectFrom('guidelines')
      .innerJoin('guideline_versions', 'guideline_versions.guideline', 'guidelines.id')
      .innerJoin('guideline_texts', (join) =>
        join
          .onRef('guideline_texts.version', '=', 'guideline_versions.id')
          .onRef('guideline_texts.locale', '=', 'guidelines.locale'),
      )
      .select([
        'guidelines.id',
        'guidelines.slug',
        'guideline_versions.weight',
        'guideline_texts.title',
      ])
      .where('guidelines.id', '=', guideline)
      .where('guideline_versions.id', '=', version)
      .where('guidelines.withdrawn_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem('it follows from publishing'),
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['acknowledgement'] },
  machine: 'none',
  inside: true,

  async run(now, { version }, document) {
    if (document.weight === 'minor') return { told: 0 }
    const people = await asked(now, document.id).select('people.id').execute()
    const hearers = people.map(({ id }) => id)
    return { told: await tellPeople(now, hearers, toRead(document, version)) }
  },

  audit: ({ subject, answer }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { told: answer.told },
  }),
})
