// Has people told about a post, each in the way they chose.
import type { Acting } from '#kernel'
import { tellPeople } from '#notifications'
import { postLink } from './links.ts'

type Told = {
  id: string
  topic: string
  position: number
  slug: string
  title: string
  name: string | null
}

export const notifyAll = (now: Acting, post: Told, people: readonly string[], key: string) =>
  tellPeople(now, people, {
    about: { kind: 'post', id: post.id },
    key,
    values: { author: post.name ?? '', topic: post.title },
    link: postLink(post.slug, post.topic, post.position),
  })
