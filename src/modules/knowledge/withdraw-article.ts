// Takes an article away from readers, with a reason; its versions stay to be looked up under their numbers.
import { action, z } from '#kernel'
import { Text } from '#kernel/web'
import { loadArticle } from './load.ts'
import { mayWrite } from './policy.ts'
import { Slug } from './shapes.ts'
import { knowledge } from './tables.ts'

export const withdrawArticle = action({
  name: 'knowledge.withdraw-article',
  input: z.object({ article: Slug, why: Text(1000, 5) }),
  subject: loadArticle,
  may: mayWrite,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',

  async run(now, { why }, { id, slug, withdrawn_at }) {
    if (withdrawn_at === null)
      await knowledge(now)
        .updateTable('help_articles')
        .set({ withdrawn_at: now.at, withdrawn_why: why })
        .where('id', '=', id)
        .execute()
    return { slug }
  },

  audit: ({ subject }) => ({ kind: 'help-article', id: subject.id }),
})
