// Hands what is to be told to the module that tells people, in the way each of them wants.
import type { Acting } from '#kernel'
import { postLink } from './links.ts'

type Told = {
  id: string
  topic: string
  position: number
  slug: string
  title: string
  name: string | null
}
export type Notification = {
  person: string
  about: { kind: string; id: string }
  key: string
  values: Record<string, string | number>
  link: string
  urgent: boolean
}

/** What each person is told about a post. */
export const notificationsFor = (
  post: Told,
  people: readonly string[],
  key: string,
): Notification[] =>
  people.map((person) => ({
    person,
    about: { kind: 'post', id: post.id },
    key,
    values: { author: post.name ?? '', topic: post.title },
    link: postLink(post.slug, post.topic, post.position),
    urgent: false,
  }))

/** NOTE: filled in when `notifications` is there: one `notify` for each of `notificationsFor`. */
export async function notifyAll(
  _now: Acting,
  post: Told,
  people: readonly string[],
  key: string,
): Promise<void> {
  await Promise.resolve(notificationsFor(post, people, key))
}
