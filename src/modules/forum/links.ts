// Addresses of forum pages.
import { postsPerPage } from './shapes.ts'

export const forumLink = (space: string) => `/s/${space}/forum`
export const categoryLink = (space: string, category: string) => `/s/${space}/forum/${category}`
export const topicLink = (space: string, topic: string, page = 1) =>
  `/s/${space}/t/${topic}${page > 1 ? `?page=${page}` : ''}`

/** The post in its talk: the right page, and the post's own place on it. */
export const postLink = (space: string, topic: string, position: number) =>
  `${topicLink(space, topic, Math.ceil(position / postsPerPage))}#p${position}`

/** The post's own pages (edit, history, take back). */
export const postPages = (space: string, topic: string, position: number) =>
  `/s/${space}/t/${topic}/p/${position}`
