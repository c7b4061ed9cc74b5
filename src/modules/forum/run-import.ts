// Carries a forum that has been read into a space: people first, then topics in batches, each one transaction.
import { createHash } from 'node:crypto'
import type { CommandDesk } from '#kernel'
import { addPerson } from '#people'
import { foundSpace } from '#spaces'
import { beginImport, slugOf } from './begin-import.ts'
import { finishImport } from './finish-import.ts'
import { importPeople } from './import-people.ts'
import type { ImportedForum, ImportedTopic } from './import-shapes.ts'
import { importTopics } from './import-topics.ts'
import { seeForum } from './see-forum.ts'

export type ImportOptions = { space: string; format: string; source: string; demo: boolean }
export type ImportResult = { import: string; people: number; topics: number; posts: number }

const postsPerBatch = 2000

/** Repeating it adds only what is new. `step` hears how many posts are done. */
export async function runImport(
  desk: CommandDesk,
  given: ImportedForum,
  options: ImportOptions,
  step: (done: number) => void,
): Promise<ImportResult> {
  const { space, format, source } = options
  await ensureSpace(desk, space)
  const begun = await desk.perform(beginImport, {
    space,
    format,
    source,
    categories: categoriesOf(given),
  })
  const people = await addPeople(desk, given, options)
  const result = { import: begun.import, people: people.added, topics: 0, posts: 0 }
  let done = 0
  const carry = async (lane: ImportedTopic[]) => {
    for (const batch of batches(lane)) {
      const topics = batch.map((topic) => rowOf(topic, source, begun.locale, people.known))
      const added = await desk.perform(importTopics, { import: begun.import, topics })
      result.topics += added.topics
      result.posts += added.posts
      done += topics.reduce((sum, { posts }) => sum + posts.length, 0)
      step(done)
    }
  }
  await Promise.all(lanesOf(given.topics).map(carry))
  await desk.perform(finishImport, { import: begun.import })
  return result
}

async function ensureSpace(desk: CommandDesk, slug: string): Promise<void> {
  const there = await desk.perform(seeForum, { space: slug }).then(
    () => true,
    () => false,
  )
  if (!there)
    await desk.perform(foundSpace, {
      slug,
      name: 'Forum',
      about: 'Talk with each other and with us.',
      kind: 'public',
    })
}

function categoriesOf({ categories, topics }: ImportedForum) {
  const named = new Map(
    topics.map(({ category }) => [slugOf(category), { name: category, about: '' }]),
  )
  for (const category of categories) named.set(slugOf(category.name), category)
  return [...named.values()]
}

/** Everybody who wrote or was listed; those known from an earlier run are not added again. */
async function addPeople(
  desk: CommandDesk,
  { people, topics }: ImportedForum,
  { source, demo }: ImportOptions,
) {
  const listed = new Map(people.map((person) => [person.name, person.official]))
  for (const { author, posts } of topics)
    for (const name of [author, ...posts.map((post) => post.author)])
      if (name && !listed.has(name)) listed.set(name, false)
  const before = await desk.perform(importPeople, { source, people: [] })
  const known = new Map(before.known.map(({ name, person }) => [name, person]))
  const missing = [...listed].filter(([name]) => !known.has(name))
  for (let start = 0; start < missing.length; start += 100) {
    const added: Array<{ name: string; person: string }> = []
    for (const [name, official] of missing.slice(start, start + 100))
      added.push({
        name,
        ...(await desk.perform(addPerson, { name, official, demo, communities: ['online'] })),
      })
    await desk.perform(importPeople, { source, people: added })
    for (const { name, person } of added) known.set(name, person)
  }
  return { known, added: missing.length }
}

/** Two lanes, so that one renders while the database writes the other. NOTE: a topic stays whole in its lane, in order. */
const lanesOf = (topics: ImportedTopic[]): ImportedTopic[][] =>
  [0, 1].map((lane) => topics.filter((_, index) => index % 2 === lane))

/** Topics together until there are enough posts; a topic that is longer is cut into several batches. */
function* batches(topics: ImportedTopic[]): Generator<ImportedTopic[]> {
  let batch: ImportedTopic[] = []
  let size = 0
  for (const topic of topics) {
    const key = topic.key ?? keyOf(topic)
    for (let start = 0; start < topic.posts.length; start += postsPerBatch) {
      const posts = topic.posts
        .slice(start, start + postsPerBatch)
        .map((post, index) => ({ ...post, key: post.key ?? String(start + index + 1) }))
      if (size > 0 && size + posts.length > postsPerBatch) {
        yield batch
        batch = []
        size = 0
      }
      batch.push({ ...topic, key, posts })
      size += posts.length
    }
  }
  if (size > 0) yield batch
}

/** What makes a topic without a key of its own recognisable when it comes again. */
const keyOf = ({ title, author, at, posts }: ImportedTopic) =>
  createHash('sha256')
    .update([title, author, at ?? posts[0]?.at].join('\n'))
    .digest('base64url')
    .slice(0, 22)

function rowOf(topic: ImportedTopic, source: string, locale: string, people: Map<string, string>) {
  const person = (name: string | null | undefined) => (name ? (people.get(name) ?? null) : null)
  const key = `${source}:${topic.key}`
  return {
    key,
    title: topic.title.slice(0, 200),
    category: slugOf(topic.category),
    author: person(topic.author ?? topic.posts[0]?.author),
    at: topic.at ?? topic.posts[0]?.at ?? '',
    locale: topic.locale ?? locale,
    pinned: topic.pinned,
    locked: topic.locked,
    posts: topic.posts.map((post) => ({
      key: `${key}/${post.key}`,
      author: person(post.author),
      at: post.at,
      text: post.text,
      answers: post.answers ?? null,
    })),
  }
}
