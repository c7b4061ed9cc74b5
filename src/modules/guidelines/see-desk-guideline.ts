// One document from behind: its versions, its draft, its languages, who has read it and who has not.
// @fulfils R24 R25 R171
import { question, sql, z, type Asking } from '#kernel'
import { PageNumber } from '#kernel/web'
import { loadDocument, Slug, textsOf, type LoadedDocument } from './load.ts'
import { asked, hasRead } from './owed.ts'
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
      people: await answerable(now, document),
      languages: now.business.languages,
    }
  },

  audit: ({ subject }) => ({ kind: 'guideline', id: subject.id }),
})

/** One query: how many are asked and how many have not read, with a page of the latter. */
async function reading(now: Asking, document: LoadedDocument, page: number) {
  const rows = await asked(now, document.id)
    .select(['people.id', 'people.name', 'people.demo', hasRead(now.at).as('read')])
    .select(sql<number>`(count(*) over ())::int`.as('all'))
    .select(sql<number>`(count(*) filter (where not ${hasRead(now.at)}) over ())::int`.as('open'))
    .orderBy('read')
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { all, open } = rows[0] ?? { all: 0, open: 0 }
  const waiting = rows.filter((one) => !one.read).map(({ id, name, demo }) => ({ id, name, demo }))
  return { asked: all, open, people: waiting, pages: Math.max(1, Math.ceil(open / size)) }
}

/** People who can answer for a document: those who speak for the business, and whoever does now. */
const answerable = (now: Asking, { owner }: LoadedDocument) =>
  guidelines(now)
    .selectFrom('people')
    .select(['id', 'name'])
    .where('erased_at', 'is', null)
    .where((where) => where.or([where('official', '=', true), where('id', '=', owner)]))
    .orderBy('name')
    .limit(200)
    .execute()
