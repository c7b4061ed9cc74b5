// The page on which a topic is begun, with the draft that may be waiting there.
import { question, verdicts, z } from '#kernel'
import { findCategory } from './find.ts'
import { mayFollow, mayOpen, speaksForBusiness } from './policy.ts'
import { Slug } from './shapes.ts'
import { forum } from './tables.ts'

export const seeComposer = question({
  name: 'forum.see-composer',
  input: z.object({ space: Slug, category: Slug }),
  subject: findCategory,
  may: mayFollow,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'shows a form' },

  async run(now, _input, category) {
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
    return { category, draft: draft ?? null, languages: now.business.languages, may }
  },
})

export type ComposerSeen = Awaited<ReturnType<typeof seeComposer.run>>
