// Throws a draft away; a document of which nothing was ever published goes with it.
import { action, z } from '#kernel'
import { loadDraft, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'

export const discardDraft = action({
  name: 'guidelines.discard-draft',
  input: z.object({ guideline: Slug }),
  subject: (now, { guideline }) => loadDraft(now, guideline),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, _, { id, slug, draft }) {
    await guidelines(now).deleteFrom('guideline_versions').where('id', '=', draft.id).execute()
    if (draft.number > 1) return { to: `/desk/guidelines/${slug}` }
    await guidelines(now).deleteFrom('guidelines').where('id', '=', id).execute()
    return { to: '/desk/guidelines' }
  },

  audit: ({ subject }) => ({
    kind: 'guideline',
    id: subject.id,
    detail: { version: subject.draft.number },
  }),
})
