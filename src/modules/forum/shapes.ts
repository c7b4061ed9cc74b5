// Shapes of input that several verbs share.
import { z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'

/** How many posts stand on one page of a topic, and topics on one page of a list. */
export const postsPerPage = 50
export const topicsPerPage = 30

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'forum.slug-form')
  .max(60)
export const Title = Line(200, 4)
export const Words = Text(20_000, 2)
export const Position = Whole(1, 10_000_000)
export const Reason = Text(500)

/** How a post can be answered with one press. None of them counts against anybody. */
export const reactionKinds = ['thanks', 'agree', 'helped', 'curious'] as const
export type ReactionKind = (typeof reactionKinds)[number]
