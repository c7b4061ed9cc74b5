// After a post that names people: has those told who may read it.
import { action, Id, onlySystem, z } from '#kernel'
import { notifyAll } from './notify-all.ts'
import { forum } from './tables.ts'
import { mayStillRead } from './tell-watchers.ts'
import { visiblePosts } from './visible.ts'

export const tellMentioned = action({
  name: 'forum.tell-mentioned',
  input: z.object({ post: Id, people: z.array(Id).max(20) }),
  subject: (now, { post }) =>
    visiblePosts(now)
      .leftJoin('people', 'people.id', 'posts.author')
      .select([
        'posts.id',
        'posts.position',
        'posts.topic',
        'posts.space',
        'topics.title',
        'people.name',
        'spaces.slug',
        'spaces.kind',
      ])
      .where('posts.id', '=', post)
      .executeTakeFirst(),
  may: onlySystem('it follows from mentioning'),
  data: { purpose: 'forum', basis: 'contract', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'each notification is kept where the person sees it' },
  inside: true,

  async run(now, input, post) {
    const readers = await forum(now)
      .selectFrom('people')
      .select('people.id')
      .where('people.id', 'in', input.people)
      .where('people.erased_at', 'is', null)
      .where(mayStillRead(post.space, post.kind))
      .execute()
    const people = readers.map(({ id }) => id)
    return { told: await notifyAll(now, post, people, 'forum.told-of-mention') }
  },
})
