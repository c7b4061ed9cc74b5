// The categories of a space, in the order its moderators gave them.
import type { Asking } from '#kernel'
import { forum } from './tables.ts'

export const categoriesOf = (now: Asking, space: string) =>
  forum(now)
    .selectFrom('forum_categories')
    .select(['id', 'slug', 'name', 'about', 'opening', 'topics'])
    .where('space', '=', space)
    .orderBy('place')
    .orderBy('name')
    .execute()
