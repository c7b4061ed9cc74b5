// The quiet answers there are. None of them says that a post or a person is worth more than another.
export const reactionKinds = ['thanks', 'agree', 'helped', 'curious'] as const
export type ReactionKind = (typeof reactionKinds)[number]
