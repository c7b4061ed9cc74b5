// A quiet answer without words to one post. It is counted for the post and never for a person.
// @fulfils R43
import { action, Id, me, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { findPost } from './find.ts'
import { mayReact } from './policy.ts'
import { Position } from './shapes.ts'
import { forum } from './tables.ts'
import { reactionKinds } from './shapes.ts'

export const react = action({
  name: 'forum.react',
  input: z.object({ topic: Id, position: Position, kind: z.enum(reactionKinds), on: Ticked }),
  subject: findPost,
  may: mayReact,
  data: { purpose: 'forum', basis: 'contract', categories: ['opinion'] },
  machine: 'none',
  audit: {
    unaudited: 'a nod in a talk; the row itself says who and when, and both can be taken back',
  },

  async run(now, { kind, on }, post) {
    const row = { post: post.id, person: me(now), kind }
    if (on)
      await forum(now)
        .insertInto('post_reactions')
        .values({ ...row, at: now.at })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    else
      await forum(now)
        .deleteFrom('post_reactions')
        .where('post', '=', row.post)
        .where('person', '=', row.person)
        .where('kind', '=', kind)
        .execute()
    return { topic: post.topic, position: post.position, space: post.slug }
  },
})
