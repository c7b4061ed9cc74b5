// The door of forum: what happened in it, and where things stand.
export { addCategory } from './add-category.ts'
export { answered, edited, imported, mentioned, posted, renamed, takenBack } from './facts.ts'
export { categoryLink, forumLink, postLink, topicLink } from './links.ts'
export { visiblePosts, visibleTopics } from './visible.ts'
export type { TalkTables as ForumSeen } from './tables.ts'
