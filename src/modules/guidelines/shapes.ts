// What can be chosen: shared by verbs, tables and views.
export { communities } from '#kernel'
import type { Community } from '#kernel'

export const kinds = ['values', 'code', 'community', 'policy', 'terms', 'prices'] as const
export type Kind = (typeof kinds)[number]
export const audiences = ['public', 'members', 'staff'] as const
export type Audience = (typeof audiences)[number]
export const weights = ['minor', 'material'] as const
export type Weight = (typeof weights)[number]
/** Who is asked to acknowledge: one community, or the members of the document's space. */
export type Asked = Community | 'members'
