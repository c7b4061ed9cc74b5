// Somebody begins a talk in a category, perhaps with a poll.
// @fulfils R4 R43 R44
import { action, me, refused, sql, z, type Acting } from '#kernel'
import { Line, Ticked } from '#kernel/web'
import { postOf, tellPosted } from './add-post.ts'
import { addPoll, PollShape, pollFrom } from './add-poll.ts'
import { FileShape, withFile } from './attach.ts'
import { findCategory, type FoundCategory } from './find.ts'
import { mayOpen, speaksForBusiness } from './policy.ts'
import { Slug, Title, Words } from './shapes.ts'
import { forum } from './tables.ts'

export const openTopic = action({
  name: 'forum.open-topic',
  input: z.object({
    space: Slug,
    category: Slug,
    title: Title,
    text: Words,
    locale: Line(35).optional(),
    official: Ticked,
    ...FileShape,
    ...PollShape,
  }),
  subject: findCategory,
  may: mayOpen,
  limits: [{ most: 60, seconds: 3600, by: 'person' }],
  data: { purpose: 'forum', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, given, category) {
    if (given.official && !speaksForBusiness(now.actor, category))
      throw refused('forum.no.official')
    const poll = pollFrom(now, given)
    const text = await withFile(now, given.text, given)
    const topic = await insertTopic(now, category, {
      ...given,
      text,
      locale: given.locale ?? category.locale,
      poll: poll !== null,
    })
    if (poll) await addPoll(now, topic.id, poll)
    return { topic: topic.id, post: topic.post, space: given.space }
  },

  audit: ({ answer }) => ({ kind: 'topic', id: answer.topic }),
})

type Opening = { title: string; text: string; locale: string; official: boolean; poll: boolean }

/** Topic, first post, count of the category, watch and reading mark in one statement. */
async function insertTopic(now: Acting, category: FoundCategory, given: Opening) {
  const topic = topicOf(now, category, given)
  const { id, author, space, locale } = topic
  const said = { id: now.id(), topic: id, space, locale, quotes: null }
  const { row, mentions } = postOf(now, { ...said, text: given.text, official: given.official })
  await forum(now)
    .with('opened', (db) => db.insertInto('topics').values(topic))
    .with('counted', (db) =>
      db
        .updateTable('forum_categories')
        .set((old) => ({ topics: sql<number>`${old.ref('forum_categories.topics')} + 1` }))
        .where('forum_categories.id', '=', category.id),
    )
    .with('watching', (db) =>
      db
        .insertInto('watches')
        .values({ person: author, about: id, kind: 'topic', level: 'watched', since: now.at }),
    )
    .with('reading', (db) =>
      db
        .insertInto('topic_readings')
        .values({ person: author, topic: id, position: 1, at: now.at }),
    )
    .with('sent', (db) =>
      db.deleteFrom('post_drafts').where('person', '=', author).where('about', '=', category.id),
    )
    .insertInto('posts')
    .values({ ...row, position: 1 })
    .execute()
  await tellPosted(now, row, 1, mentions)
  return { id, post: row.id }
}

const topicOf = (now: Acting, { id, space }: FoundCategory, { title, locale, poll }: Opening) => ({
  id: now.id(),
  space,
  category: id,
  title,
  locale,
  poll,
  author: me(now),
  opened_at: now.at,
  posts: 1,
  latest_at: now.at,
  latest_by: me(now),
  locked_at: null,
  locked_why: null,
  answer: null,
  hidden_at: null,
  hidden_why: null,
  import: null,
  import_key: null,
})
