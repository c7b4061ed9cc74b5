// The door of spaces: where things live, and what of it an actor may see.
import type { SpaceTables } from './tables.ts'

/** Tables other modules may join: a space's name and kind, and who belongs to it. */
export type SpacesSeen = SpaceTables

export { foundSpace } from './found-space.ts'
export {
  joiningAnswered,
  joiningAsked,
  personInvited,
  spaceChanged,
  spaceClosed,
  spaceFounded,
  spaceJoined,
  spaceLeft,
  spaceReopened,
} from './facts.ts'
export { admit } from './admit.ts'
export { joinSpace } from './join-space.ts'
export { joined, mayKnowSpace, mayReadSpace, visibleSpaces } from './visible.ts'
export { kinds, signUps, type Kind, type SignUp } from './shapes.ts'
export { addSpaceLink, type SpaceLink } from './space-links.ts'
export const spaceLink = (slug: string) => `/s/${slug}`
