// Changes who a document is for, who is asked to acknowledge it and who answers for it; its words stay.
// @fulfils R26 R27
import { action, communities, Id, invalid, z } from '#kernel'
import { Text } from '#kernel/web'
import { loadDocument, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { audiences } from './shapes.ts'
import { guidelines } from './tables.ts'

export const changeGuideline = action({
  name: 'guidelines.change-guideline',
  input: z.object({
    guideline: Slug,
    audience: z.enum(audiences),
    whyClosed: Text(500, 0).default(''),
    asked: z.enum([...communities, 'members']).optional(),
    owner: Id.optional(),
  }),
  subject: (now, { guideline }) => loadDocument(now, guideline),
  may: mayWrite,
  data: { purpose: 'guidelines', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { audience, whyClosed, asked, owner }, document) {
    if (audience !== 'public' && whyClosed === '')
      throw invalid({ whyClosed: 'guidelines.why-closed-needed' })
    const known =
      owner &&
      (await guidelines(now)
        .selectFrom('people')
        .select('id')
        .where('id', '=', owner)
        .where('erased_at', 'is', null)
        .executeTakeFirst())
    if (owner && !known) throw invalid({ owner: 'guidelines.nobody' })
    await guidelines(now)
      .updateTable('guidelines')
      .set({ audience, why_closed: whyClosed, asked: asked ?? null, ...(owner ? { owner } : {}) })
      .where('id', '=', document.id)
      .execute()
    return { slug: document.slug }
  },

  audit: ({ input, subject }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { audience: input.audience, before: subject.audience },
  }),
})
