// A page of posts: a range of positions, so that the 1,900th page costs what the first costs.
import { sql, type Asking } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import { moderates } from './policy.ts'
import { postsPerPage } from './shapes.ts'
import { forum } from './tables.ts'
import type { ReactionKind } from './shapes.ts'

/** How often, and whether by the reader. */
export type Reactions = Partial<Record<ReactionKind, [count: number, mine: boolean]>>

/** NOTE: the caller has found the topic through what the actor can see. */
export async function listPosts(now: Asking, topic: { id: string; space: string }, page: number) {
  const first = (page - 1) * postsPerPage
  const rows = await forum(now)
    .selectFrom('posts')
    .leftJoin('people as author', 'author.id', 'posts.author')
    .leftJoin('mention_words', 'mention_words.person', 'posts.author')
    .leftJoin('posts as quoted', (join) =>
      join.onRef('quoted.topic', '=', 'posts.topic').onRef('quoted.position', '=', 'posts.quotes'),
    )
    .leftJoin('people as quoted_author', 'quoted_author.id', 'quoted.author')
    .select([
      'posts.id',
      'posts.position',
      'posts.author',
      'posts.written_at',
      'posts.locale',
      'posts.html',
      'posts.quotes',
    ])
    .select([
      'posts.official',
      'posts.edited_at',
      'posts.versions',
      'posts.taken_back_at',
      'posts.hidden_at',
      'posts.hidden_why',
    ])
    .select([
      'author.name',
      'author.official as speaks',
      'author.demo',
      'mention_words.word',
      'quoted_author.name as quoted',
    ])
    .select(reactionsOf(now).as('reactions'))
    .where('posts.topic', '=', topic.id)
    .where('posts.position', '>', first)
    .where('posts.position', '<=', first + postsPerPage)
    .orderBy('posts.position')
    .execute()
  const moderator = moderates(now.actor, topic)
  return rows.map((row) =>
    shown(row, moderator || (row.author !== null && row.author === now.actor.person)),
  )
}

const reactionsOf = ({ actor }: Asking) => sql<Reactions | null>`
  (select jsonb_object_agg(kind, jsonb_build_array(n, mine)) from (
    select kind, count(*) as n, bool_or(person = ${actor.person}::uuid) is true as mine
    from post_reactions where post = posts.id group by kind) as counted)`

/** What was hidden leaves the system only for its author and for moderators. */
function shown<Row extends { html: SafeHtml; hidden_at: Date | null; hidden_why: string | null }>(
  row: Row,
  trusted: boolean,
): Row {
  return row.hidden_at === null || trusted ? row : { ...row, html: '' as SafeHtml }
}

export type PostRow = Awaited<ReturnType<typeof listPosts>>[number]
