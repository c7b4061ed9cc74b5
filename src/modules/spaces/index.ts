// The door of spaces: where things live, and what of it an actor may see.
import type { SpaceTables } from './tables.ts'

/** Tables other modules may join: a space's name and kind, and who belongs to it. */
export type SpacesSeen = SpaceTables

export { foundSpace } from './found-space.ts'
export { spaceFounded, spaceJoined, spaceLeft } from './facts.ts'
export { mayReadSpace, visibleSpaces } from './visible.ts'
export { kinds, type Kind } from './tables.ts'
export const spaceLink = (slug: string) => `/s/${slug}`
