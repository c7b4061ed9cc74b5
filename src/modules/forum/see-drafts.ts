// Everything a member has begun and not sent.
import { me, nothing, question, z } from '#kernel'
import { excerptOf } from '#kernel/text'
import { mayFollow } from './policy.ts'
import { forum } from './tables.ts'

export const seeDrafts = question({
  name: 'forum.see-drafts',
  input: z.object({}),
  subject: nothing,
  may: mayFollow,
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'reads what the member wrote alone' },

  async run(now) {
    const drafts = await forum(now)
      .selectFrom('post_drafts')
      .leftJoin('topics', 'topics.id', 'post_drafts.about')
      .leftJoin('forum_categories', 'forum_categories.id', 'post_drafts.about')
      .leftJoin('spaces', (join) =>
        join.on((on) =>
          on.or([
            on('spaces.id', '=', on.ref('topics.space')),
            on('spaces.id', '=', on.ref('forum_categories.space')),
          ]),
        ),
      )
      .select([
        'post_drafts.about',
        'post_drafts.kind',
        'post_drafts.title',
        'post_drafts.text',
        'post_drafts.kept_at',
      ])
      .select([
        'topics.title as topic',
        'forum_categories.slug as category',
        'forum_categories.name as category_name',
        'spaces.slug as space',
      ])
      .where('post_drafts.person', '=', me(now))
      .orderBy('post_drafts.kept_at', 'desc')
      .limit(100)
      .execute()
    return { drafts: drafts.map((draft) => ({ ...draft, text: excerptOf(draft.text) })) }
  },
})

export type DraftsSeen = Awaited<ReturnType<typeof seeDrafts.run>>
