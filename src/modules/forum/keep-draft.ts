// Keeps what somebody has begun to write, on the server, so that it can be finished elsewhere.
import { action, Id, me, z, type Asking } from '#kernel'
import { Back, Line, Text } from '#kernel/web'
import { FileShape, withFile } from './attach.ts'
import { findTopic } from './find.ts'
import { mayFollow } from './policy.ts'
import { forum } from './tables.ts'
import { visibleCategories } from './visible.ts'

export const keepDraft = action({
  name: 'forum.keep-draft',
  input: z.object({
    kind: z.enum(['reply', 'topic']),
    /** The topic to be answered, or the category to open one in. */
    about: Id,
    title: Line(200, 0).default(''),
    text: Text(20_000, 0).default(''),
    ...FileShape,
    /** The page the draft was begun on. */
    back: Back,
  }),
  subject: (now, { kind, about }) =>
    kind === 'reply' ? findTopic(now, { topic: about }) : categoryOf(now, about),
  may: mayFollow,
  limits: [{ most: 300, seconds: 3600, by: 'person' }],
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'not said yet' },

  async run(now, { kind, about, title, back, ...given }) {
    const text = await withFile(now, given.text, given)
    const draft = { kind, title, text, kept_at: now.at }
    await forum(now)
      .insertInto('post_drafts')
      .values({ person: me(now), about, ...draft })
      .onConflict((conflict) =>
        conflict.columns(['business', 'person', 'about']).doUpdateSet(draft),
      )
      .execute()
    return { kept: now.at, back }
  },
})

const categoryOf = (now: Asking, id: string) =>
  visibleCategories(now)
    .select('forum_categories.id')
    .where('forum_categories.id', '=', id)
    .executeTakeFirst()
