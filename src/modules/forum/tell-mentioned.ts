// After a post that names people: has those told who may read it.
import { action, Id, onlySystem, z, type Asking } from '#kernel'
import { written } from '#kernel/text'
import { peopleMeant } from './mentions.ts'
import { notifyAll } from './notify-all.ts'
import { forum } from './tables.ts'
import { mayStillRead } from './tell-watchers.ts'
import { visiblePosts } from './visible.ts'

const findNaming = (now: Asking, { post }: { post: Id }) =>
  visiblePosts(now)
    .leftJoin('people', 'people.id', 'posts.author')
    .select(['posts.id', 'posts.position', 'posts.topic', 'posts.space', 'posts.author'])
    .select(['posts.text', 'posts.hidden_at', 'topics.hidden_at as topic_hidden_at'])
    .select(['topics.title', 'people.name', 'spaces.slug', 'spaces.kind'])
    .where('posts.id', '=', post)
    .executeTakeFirst()

export const tellMentioned = action({
  name: 'forum.tell-mentioned',
  /** Without people, those its words name: for what had been held and appears. */
  input: z.object({ post: Id, people: z.array(Id).max(20).optional() }),
  subject: findNaming,
  may: onlySystem('it follows from mentioning'),
  data: { purpose: 'forum', basis: 'contract', categories: ['name'] },
  machine: 'none',
  audit: { unaudited: 'each notification is kept where the person sees it' },
  inside: true,

  async run(now, input, post) {
    // NOTE: what is held is told when it appears, not before.
    if (post.hidden_at !== null || post.topic_hidden_at !== null) return { told: 0 }
    const named =
      input.people ??
      (post.author === null ? [] : await peopleMeant(now, written(post.text).mentions, post.author))
    if (named.length === 0) return { told: 0 }
    const readers = await forum(now)
      .selectFrom('people')
      .select('people.id')
      .where('people.id', 'in', named)
      .where('people.erased_at', 'is', null)
      .where(mayStillRead(post.space, post.kind))
      .execute()
    const people = readers.map(({ id }) => id)
    return { told: await notifyAll(now, post, people, 'forum.told-of-mention') }
  },
})
