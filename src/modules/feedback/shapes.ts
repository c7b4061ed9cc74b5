// What can be chosen, and shapes of input that several verbs share.
import { z } from '#kernel'
import { Line, Text } from '#kernel/web'

export const audiences = ['everyone', 'members', 'staff'] as const
export const voting = ['shown', 'at-close', 'none'] as const
export const states = [
  'waiting',
  'open',
  'considered',
  'planned',
  'under-way',
  'done',
  'declined',
  'merged',
] as const
/** What the desk can say of an idea; a merge is its own verb. */
export const answerStates = [
  'open',
  'considered',
  'planned',
  'under-way',
  'done',
  'declined',
] as const
/** What stands on the roadmap, in this order. */
export const roadmap = ['under-way', 'planned', 'considered', 'done'] as const

export type Audience = (typeof audiences)[number]
export type Voting = (typeof voting)[number]
export type State = (typeof states)[number]

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
export const Title = Line(140, 5)
export const Words = Text(4000, 10)
export const Kind = z.string().regex(/^[a-z][a-z-]{1,39}$/)
