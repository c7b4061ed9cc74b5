// Takes a document out of force. Its versions stay to be read under their own addresses, since they were cited.
import { action, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { guidelineWithdrawn } from './facts.ts'
import { loadDocument, Slug } from './load.ts'
import { mayWrite } from './policy.ts'
import { guidelines } from './tables.ts'

export const withdrawGuideline = action({
  name: 'guidelines.withdraw-guideline',
  input: z.object({ guideline: Slug, why: Text(1000) }),
  subject: (now, { guideline }) => loadDocument(now, guideline),
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { why }, document) {
    if (document.withdrawn_at) return { slug: document.slug }
    await guidelines(now)
      .updateTable('guidelines')
      .set({ withdrawn_at: now.at, withdrawn_why: why })
      .where('id', '=', document.id)
      .execute()
    tell(now, guidelineWithdrawn, { guideline: document.id })
    return { slug: document.slug }
  },

  audit: ({ subject }) => ({ kind: 'guideline', id: subject.id }),
})
