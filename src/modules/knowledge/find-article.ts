// The address of an article known only by its id.
import { everyone, Id, question, z } from '#kernel'
import { standingTexts } from './visible.ts'

export const findArticle = question({
  name: 'knowledge.find-article',
  input: z.object({ id: Id }),
  subject: (now, { id }) =>
    standingTexts(now)
      .select('help_articles.slug')
      .where('help_articles.id', '=', id)
      .executeTakeFirst(),
  may: everyone('an article that somebody may not read is not there for them'),
  data: { noPersonalData: 'an address' },
  machine: 'none',
  audit: { unaudited: 'gives an address' },

  run: (_now, _, { slug }) => Promise.resolve({ slug }),
})
