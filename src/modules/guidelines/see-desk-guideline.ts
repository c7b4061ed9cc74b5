// One document from behind: its versions, its draft, its languages, who has read it and who has not.
// @fulfils R24 R25 R171
import { question, z, type Asking } from '#kernel'
import { PageNumber } from '#kernel/web'
import { loadDocument, Slug, textsOf, type LoadedDocument } from './load.ts'
import { asked, stillToRead } from './owed.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'
import { translationState } from './translation-state.ts'

const size = 50

export const seeDeskGuideline = question({
  name: 'guidelines.see-desk-guideline',
  input: z.object({ guideline: Slug, page: PageNumber }),
  subject: (now, { guideline }) => loadDocument(now, guideline),
  may: mayWrite,
  data: {
    purpose: 'guidelines',
    basis: 'legitimate-interest',
    categories: ['name', 'acknowledgement'],
  },
  machine: 'none',

  async run(now, { page }, document) {
    const versions = await guidelines(now)
      .selectFrom('guideline_versions')
      .selectAll()
      .where('guideline', '=', document.id)
      .orderBy('number', 'desc')
      .execute()
    const latest = versions[0]
    const texts = latest ? await textsOf(now, latest.id, document.locale) : []
    const source = texts[0]
    return {
      document,
      versions,
      draft: versions.find((one) => one.published_at === null),
      latest,
      texts: source
        ? texts.map((text) => ({ ...text, state: translationState(text, source) }))
        : [],
      reading: document.asked === null ? undefined : await reading(now, document, page),
      page,
      people: await guidelines(now)
        .selectFrom('people')
        .select(['id', 'name'])
        .where('erased_at', 'is', null)
        .orderBy('name')
        .limit(200)
        .execute(),
      languages: now.business.languages,
    }
  },

  audit: ({ subject }) => ({ kind: 'guideline', id: subject.id }),
})

async function reading(now: Asking, document: LoadedDocument, page: number) {
  const { all } = await asked(now, document.id)
    .select((count) => count.fn.countAll<string>().as('all'))
    .executeTakeFirstOrThrow()
  const waiting = await stillToRead(now, document.id)
    .select(['people.id', 'people.name', 'people.demo'])
    .select((count) => count.fn.countAll<string>().over().as('waiting'))
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const open = Number(waiting[0]?.waiting ?? 0)
  return {
    asked: Number(all),
    open,
    people: waiting.map(({ id, name, demo }) => ({ id, name, demo })),
    pages: Math.max(1, Math.ceil(open / size)),
  }
}
