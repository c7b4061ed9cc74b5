// The page on which a topic is begun, with the draft that may be waiting there.
import { question, verdicts, z } from '#kernel'
import { written } from '#kernel/text'
import { Line } from '#kernel/web'
import { findCategory } from './find.ts'
import { mayFollow, mayOpen, speaksForBusiness } from './policy.ts'
import { Slug } from './shapes.ts'
import { forum } from './tables.ts'

export const seeComposer = question({
  name: 'forum.see-composer',
  input: z.object({ space: Slug, category: Slug, preview: Line(10).optional() }),
  subject: findCategory,
  may: mayFollow,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'shows a form' },

  async run(now, { preview }, category) {
    const draft = await forum(now)
      .selectFrom('post_drafts')
      .select(['title', 'text'])
      .where('about', '=', category.id)
      .where('person', '=', now.actor.person)
      .executeTakeFirst()
    const may = {
      ...verdicts(now.actor, category, { open: mayOpen }),
      official: speaksForBusiness(now.actor, category),
    }
    return {
      category,
      draft: draft ?? null,
      preview: preview && draft ? written(draft.text).html : null,
      languages: now.business.languages,
      may,
    }
  },
})

export type ComposerSeen = Awaited<ReturnType<typeof seeComposer.run>>
