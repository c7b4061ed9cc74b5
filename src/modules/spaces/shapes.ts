// What can be chosen: shared by verbs, tables and views.
export { communities } from '#kernel'

export const kinds = ['public', 'member', 'staff', 'invited'] as const
export type Kind = (typeof kinds)[number]

/** How one becomes a member: at once, after being welcomed, by invitation only, or not at all. */
export const signUps = ['open', 'request', 'invitation', 'none'] as const
export type SignUp = (typeof signUps)[number]

export const channels = ['space', 'mail', 'phone', 'in-person'] as const
export const cadences = ['when-needed', 'weekly', 'monthly', 'quarterly'] as const
