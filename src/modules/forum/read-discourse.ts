// Reads topics as Discourse's API returns them (GET /t/<id>.json), one or a list of them.
import { z } from '#kernel'
import { fromCooked } from './from-cooked.ts'
import { checked, emptyForum, ImportedTopic, type ImportedForum } from './import-shapes.ts'

const Post = z.object({
  post_number: z.number().int(),
  username: z.string().nullish(),
  name: z.string().nullish(),
  created_at: z.string(),
  raw: z.string().nullish(),
  cooked: z.string().nullish(),
  reply_to_post_number: z.number().int().nullish(),
  post_type: z.number().int().nullish(),
  hidden: z.boolean().nullish(),
  deleted_at: z.string().nullish(),
})

const Topic = z.object({
  id: z.number().int(),
  title: z.string(),
  created_at: z.string().nullish(),
  category_id: z.number().int().nullish(),
  category_name: z.string().nullish(),
  archetype: z.string().nullish(),
  pinned: z.boolean().nullish(),
  closed: z.boolean().nullish(),
  post_stream: z.object({ posts: z.array(z.unknown()) }),
})

/** Regular posts only: small actions, whispers, hidden and deleted posts and private messages stay behind. */
export function readDiscourse(texts: ReadonlyArray<{ name: string; text: string }>): ImportedForum {
  const forum = emptyForum()
  for (const { name, text } of texts) {
    const given = jsonOf(text, name, forum.errors)
    for (const [index, one] of (Array.isArray(given)
      ? given
      : given === undefined
        ? []
        : [given]
    ).entries())
      readTopic(one, Array.isArray(given) ? `${name}[${index}]` : name, forum)
  }
  return forum
}

function readTopic(given: unknown, where: string, { topics, errors }: ImportedForum): void {
  const topic = checked(Topic, given, where, errors)
  if (!topic || topic.archetype === 'private_message') return
  const posts = topic.post_stream.posts
    .flatMap(
      (post, index) => checked(Post, post, `${where}.post_stream.posts[${index}]`, errors) ?? [],
    )
    .filter((post) => (post.post_type ?? 1) === 1 && !post.hidden && !post.deleted_at)
    .toSorted((a, b) => a.post_number - b.post_number)
  const numbers = new Map(posts.map((post, index) => [post.post_number, index + 1]))
  const made = {
    key: String(topic.id),
    title: topic.title,
    category:
      topic.category_name ?? (topic.category_id ? `Category ${topic.category_id}` : undefined),
    at: topic.created_at ?? undefined,
    author: nameOf(posts[0]),
    pinned: topic.pinned ?? false,
    locked: topic.closed ?? false,
    posts: posts.map((post) => ({
      key: String(post.post_number),
      author: nameOf(post),
      at: post.created_at,
      text: post.raw ?? fromCooked(post.cooked ?? ''),
      answers: numbers.get(post.reply_to_post_number ?? 0),
    })),
  }
  const ready = checked(ImportedTopic, made, where, errors)
  if (ready) topics.push(ready)
}

const nameOf = (post: z.output<typeof Post> | undefined) =>
  post?.name || post?.username || undefined

function jsonOf(text: string, name: string, errors: string[]): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    errors.push(`${name}: is not JSON (${(error as Error).message})`)
    return undefined
  }
}
