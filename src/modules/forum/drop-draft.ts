// Throws away something begun and not sent.
import { action, Id, me, z } from '#kernel'
import { mayFollow } from './policy.ts'
import { forum } from './tables.ts'

export const dropDraft = action({
  name: 'forum.drop-draft',
  input: z.object({ about: Id }),
  subject: (now, { about }) =>
    forum(now)
      .selectFrom('post_drafts')
      .select('about')
      .where('about', '=', about)
      .where('person', '=', now.actor.person)
      .executeTakeFirst(),
  may: mayFollow,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'never said' },

  async run(now, { about }) {
    await forum(now)
      .deleteFrom('post_drafts')
      .where('about', '=', about)
      .where('person', '=', me(now))
      .execute()
    return {}
  },
})
