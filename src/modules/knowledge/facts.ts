import { fact, Id, z } from '#kernel'

export const articlePublished = fact(
  'knowledge.article-published',
  z.object({ article: Id, locale: z.string() }),
)
export const entryApproved = fact('knowledge.entry-approved', z.object({ entry: Id }))
export const entryWithdrawn = fact('knowledge.entry-withdrawn', z.object({ entry: Id }))
