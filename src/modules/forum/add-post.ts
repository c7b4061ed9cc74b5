// Adds a post at the end of a topic in one statement: counters, watch, reading mark and draft go with it.
import { me, sql, tell, type Acting } from '#kernel'
import { written } from '#kernel/text'
import { attachFilesIn } from './attach.ts'
import { mentioned, posted } from './facts.ts'
import { peopleMeant } from './mentions.ts'
import { forum } from './tables.ts'

type Said = {
  id: string
  topic: string
  space: string
  text: string
  locale: string
  official: boolean
  quotes: number | null
}

/** The columns of a post, rendered and sanitised now, once. */
export function postOf(now: Acting, said: Said) {
  const { html, words, mentions } = written(said.text)
  const row = {
    ...said,
    author: me(now),
    written_at: now.at,
    html,
    words,
    edited_at: null,
    taken_back_at: null,
    hidden_at: null,
    hidden_why: null,
    import_key: null,
  }
  return { row, mentions }
}

/** Returns the position the post was given. NOTE: counting locks the topic, so positions have neither gaps nor doubles. */
export async function addPost(
  now: Acting,
  said: Omit<Said, 'id'>,
): Promise<{ post: string; position: number }> {
  const { row, mentions } = postOf(now, { id: now.id(), ...said })
  const { position } = await forum(now)
    .with('counted', (db) =>
      db
        .updateTable('topics')
        .set((old) => ({
          posts: sql<number>`${old.ref('topics.posts')} + 1`,
          latest_at: now.at,
          latest_by: row.author,
        }))
        .where('topics.id', '=', said.topic)
        .returning('topics.posts as position'),
    )
    .with('watching', (db) =>
      db
        .insertInto('watches')
        .values({
          person: row.author,
          about: said.topic,
          kind: 'topic',
          level: 'watched',
          since: now.at,
        })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .with('reading', (db) =>
      db
        .insertInto('topic_readings')
        .values({
          person: row.author,
          topic: said.topic,
          position: sql<number>`(select position from counted)`,
          at: now.at,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['business', 'person', 'topic'])
            .doUpdateSet({ position: sql<number>`excluded.position`, at: now.at }),
        ),
    )
    .with('sent', (db) =>
      db.deleteFrom('post_drafts').where('person', '=', row.author).where('about', '=', said.topic),
    )
    .insertInto('posts')
    .values({ ...row, position: sql<number>`(select position from counted)` })
    .returning('position')
    .executeTakeFirstOrThrow()
  await tellPosted(now, row, position, mentions)
  return { post: row.id, position }
}

/** What follows in the same transaction: its files belong to it, and it is told, with whom it names. */
export async function tellPosted(
  now: Acting,
  post: { id: string; topic: string; space: string; text: string },
  position: number,
  mentions: string[],
) {
  await attachFilesIn(now, post)
  const what = { post: post.id, topic: post.topic, position, author: me(now) }
  tell(now, posted, what)
  const people = await peopleMeant(now, mentions, what.author)
  if (people.length > 0) tell(now, mentioned, { ...what, people })
}
