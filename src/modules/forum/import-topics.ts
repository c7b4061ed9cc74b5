// Writes a batch of imported topics with their posts: three statements to look, three to write, however many there are.
import { action, Id, onlySystem, sql, z, type Acting } from '#kernel'
import { written } from '#kernel/text'
import { forum } from './tables.ts'

const Post = z.object({
  key: z.string(),
  author: Id.nullable(),
  at: z.coerce.date(),
  text: z.string(),
  answers: z.number().nullable(),
})
const Topic = z.object({
  key: z.string(),
  title: z.string(),
  category: z.string(),
  author: Id.nullable(),
  at: z.coerce.date(),
  locale: z.string(),
  pinned: z.boolean(),
  locked: z.boolean(),
  posts: z.array(Post),
})
type Topic = z.output<typeof Topic>
type Found = { id: string; import_key: string | null; posts: number; locale: string }

export const importTopics = action({
  name: 'forum.import-topics',
  input: z.object({ import: Id, topics: z.array(Topic) }),
  subject: (now, given) =>
    forum(now)
      .selectFrom('forum_imports')
      .select(['id', 'space'])
      .where('id', '=', given.import)
      .where('undone_at', 'is', null)
      .executeTakeFirst(),
  may: onlySystem('imports are made on the command line'),
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',
  inside: true,

  async run(now, { topics }, into) {
    const opened = await openTopics(now, topics, into)
    const found = await topicsByKey(
      now,
      topics.map(({ key }) => key),
    )
    const posts = await newPosts(now, topics, found, into.space)
    if (posts.length > 0) await insertPosts(now, posts)
    return { topics: opened, posts: posts.length }
  },

  audit: ({ input, answer }) => ({ kind: 'import', id: input.import, detail: answer }),
})

/** Adds the topics that are not there yet; returns how many. */
async function openTopics(
  now: Acting,
  topics: Topic[],
  { id, space }: { id: string; space: string },
): Promise<number> {
  const rows = topics.map(({ at, locked, posts: _posts, category, key, ...topic }) => ({
    ...topic,
    id: now.id(),
    import_key: key,
    slug: category,
    opened_at: at,
    locked_at: locked ? now.at : null,
  }))
  const added = await forum(now)
    .insertInto('topics')
    .columns([
      'id',
      'space',
      'category',
      'title',
      'locale',
      'author',
      'opened_at',
      'posts',
      'latest_at',
      'pinned',
      'locked_at',
      'import',
      'import_key',
    ])
    .expression(
      sql`select row.id, ${space}::uuid, category.id, title, locale, author, opened_at, 0, opened_at, pinned, locked_at, ${id}::uuid, import_key
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, slug text, title text, locale text, author uuid,
          opened_at timestamptz, pinned boolean, locked_at timestamptz, import_key text)
        join forum_categories category on category.space = ${space}::uuid and category.slug = row.slug` as never,
    )
    .onConflict((conflict) => conflict.columns(['business', 'import_key']).doNothing())
    .returning('id')
    .execute()
  return added.length
}

async function topicsByKey(now: Acting, keys: string[]): Promise<Map<string | null, Found>> {
  const rows = await forum(now)
    .selectFrom('topics')
    .select(['id', 'import_key', 'posts', 'locale'])
    .where('import_key', 'in', keys)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.import_key, row]))
}

/** Renders what is not there yet and gives it the next positions of its topic. */
async function newPosts(
  now: Acting,
  topics: Topic[],
  found: Map<string | null, Found>,
  space: string,
) {
  const keys = topics.flatMap(({ posts }) => posts.map(({ key }) => key))
  const there = await forum(now)
    .selectFrom('posts')
    .select('import_key')
    .where(sql<boolean>`import_key = any(${keys}::text[])`)
    .execute()
  const known = new Set(there.map(({ import_key }) => import_key))
  return topics.flatMap((topic) => {
    const into = found.get(topic.key)
    if (!into) return []
    const fresh = topic.posts.filter(({ key }) => !known.has(key))
    return fresh.map(({ key, author, at, text, answers }, index) => {
      const { html, words } = written(text)
      const position = into.posts + index + 1
      const quotes = answers !== null && answers < position ? answers : null
      return {
        id: now.id(),
        space,
        topic: into.id,
        position,
        author,
        written_at: at,
        locale: into.locale,
        text,
        html,
        words,
        quotes,
        import_key: key,
      }
    })
  })
}

async function insertPosts(now: Acting, posts: unknown[]): Promise<void> {
  const columns = [
    'id',
    'space',
    'topic',
    'position',
    'author',
    'written_at',
    'locale',
    'text',
    'html',
    'words',
    'quotes',
    'import_key',
  ] as const
  await forum(now)
    .with('added', (db) =>
      db
        .insertInto('posts')
        .columns(columns)
        .expression(
          sql`select * from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb) as row(id uuid, space uuid, topic uuid, position int,
            author uuid, written_at timestamptz, locale text, text text, html text, words text, quotes int, import_key text)` as never,
        )
        .returning(['topic', 'position', 'author', 'written_at']),
    )
    .updateTable('topics')
    .from(
      sql<{ topic: string; n: number; at: Date; by: string | null }>`(
      select topic, count(*) as n, max(written_at) as at, (array_agg(author order by position desc))[1] as by from added group by topic)`.as(
        'latest',
      ),
    )
    .set({
      posts: sql<number>`topics.posts + latest.n`,
      latest_at: sql<Date>`greatest(topics.latest_at, latest.at)`,
      latest_by: sql<string>`latest.by`,
    })
    .whereRef('topics.id', '=', 'latest.topic')
    .execute()
}
