// The words of a post that somebody wants to quote, as Markdown with a rule before every line.
import { excerptOf } from '#kernel/text'
import type { Asking } from '#kernel'
import { visiblePosts } from './visible.ts'

export async function findPostText(
  now: Asking,
  { topic, position }: { topic: string; position: number },
) {
  const found = await visiblePosts(now)
    .leftJoin('people', 'people.id', 'posts.author')
    .select(['posts.position', 'posts.words', 'people.name'])
    .where('topics.id', '=', topic)
    .where('posts.position', '=', position)
    .executeTakeFirst()
  return found && { position: found.position, name: found.name, text: quotation(found.words) }
}

/** At most 600 characters; longer quotations repeat what stands above. */
export const quotation = (words: string): string =>
  (words.length > 600 ? excerptOf(words, 600) : words)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${line}\n`)
    .join('')
