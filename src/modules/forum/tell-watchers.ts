// After a post: finds who follows the topic, or for a first post the category, and has them told.
import { action, Id, onlySystem, sql, z, type Acting } from '#kernel'
import { notifyAll } from './notify-all.ts'
import { forum } from './tables.ts'
import { visiblePosts } from './visible.ts'

export const tellWatchers = action({
  name: 'forum.tell-watchers',
  input: z.object({ post: Id }),
  subject: (now, { post }) =>
    visiblePosts(now)
      .leftJoin('people', 'people.id', 'posts.author')
      .select([
        'posts.id',
        'posts.position',
        'posts.topic',
        'posts.author',
        'posts.space',
        'topics.title',
        'topics.category',
      ])
      .select(['people.name', 'spaces.slug', 'spaces.kind'])
      .select(['posts.hidden_at', 'topics.hidden_at as topic_hidden_at'])
      .where('posts.id', '=', post)
      .executeTakeFirst(),
  may: onlySystem('it follows from posting'),
  data: { purpose: 'forum', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'each notification is kept where the person sees it' },
  inside: true,

  async run(now, _input, post) {
    // NOTE: what is held is told when it appears, not before.
    if (post.hidden_at !== null || post.topic_hidden_at !== null) return { told: 0 }
    const watchers = await readersWatching(now, post)
    const key = post.position === 1 ? 'forum.told-of-topic' : 'forum.told-of-reply'
    return { told: await notifyAll(now, post, watchers, key) }
  },
})

type Post = {
  topic: string
  category: string
  space: string
  author: string | null
  position: number
  kind: string
}

/** Watchers who are not the author, muted neither topic nor category, and may still read the space. */
async function readersWatching(
  now: Acting,
  { topic, category, space, author, position, kind }: Post,
): Promise<string[]> {
  const found = await forum(now)
    .selectFrom('watches')
    .innerJoin('people', 'people.id', 'watches.person')
    .select('watches.person')
    .distinct()
    .where('watches.about', 'in', position === 1 ? [topic, category] : [topic])
    .where('watches.level', '=', 'watched')
    .where('people.erased_at', 'is', null)
    .where(sql<boolean>`watches.person is distinct from ${author}::uuid`)
    .where(sql<boolean>`not exists (select from watches other where other.person = watches.person
      and other.level = 'muted' and other.about in (${topic}, ${category}))`)
    .where(mayStillRead(space, kind))
    .execute()
  return found.map(({ person }) => person)
}

/** The rule of `mayReadSpace`, asked about other people than the actor. */
export const mayStillRead = (space: string, kind: string) => sql<boolean>`(
  ${kind} = 'public'
  or exists (select from spaces s where s.id = ${space} and s.owner = people.id)
  or exists (select from space_members m where m.space = ${space} and m.person = people.id)
  or exists (select from hats h where h.person = people.id and (h.space = ${space} or h.hat in ('owner', 'administrator')))
  or (${kind} in ('member', 'staff') and exists (select from memberships e where e.person = people.id and e.community = 'employees')))`
