// One post by its own address: where it stands now, and what its author needs to edit it.
import { everyone, Id, question, verdicts, z } from '#kernel'
import { findPost } from './find.ts'
import { mayEdit, mayTakeBack, speaksForBusiness } from './policy.ts'
import { Position, Slug, postsPerPage } from './shapes.ts'

export const seePost = question({
  name: 'forum.see-post',
  input: z.object({ space: Slug, topic: Id, position: Position }),
  subject: findPost,
  may: everyone('what is not for everybody is not found'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'reads what members wrote for each other' },

  run: (now, _input, post) =>
    Promise.resolve({
      ...post,
      page: Math.ceil(post.position / postsPerPage),
      may: {
        ...verdicts(now.actor, post, { edit: mayEdit, takeBack: mayTakeBack }),
        official: speaksForBusiness(now.actor, post),
      },
    }),
})

export type PostSeen = Awaited<ReturnType<typeof seePost.run>>
