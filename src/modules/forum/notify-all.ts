// Tells people of a post, in the way each of them has chosen.
import type { Acting } from '#kernel'
import { tellPeople } from '#notifications'
import { postLink } from './links.ts'

type Post = {
  id: string
  topic: string
  position: number
  slug: string
  title: string
  name: string | null
}
type Key = 'forum.told-of-reply' | 'forum.told-of-topic' | 'forum.told-of-mention'

/** Returns how many heard it; those who want to hear nothing, or have not read the last telling, are not counted. */
export const notifyAll = (
  now: Acting,
  post: Post,
  people: readonly string[],
  key: Key,
): Promise<number> =>
  tellPeople(now, people, {
    about: { kind: 'post', id: post.id },
    key,
    values: { author: post.name ?? '', topic: post.title },
    link: postLink(post.slug, post.topic, post.position),
  })
