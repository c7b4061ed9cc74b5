// Words that can stand in a column, in the order in which pages offer them.
export const kinds = ['values', 'code', 'community', 'policy', 'terms', 'prices'] as const
export type Kind = (typeof kinds)[number]

export const audiences = ['public', 'members', 'staff'] as const
export type Audience = (typeof audiences)[number]

export const weights = ['minor', 'material'] as const
export type Weight = (typeof weights)[number]
