// What can be chosen, and the shapes of input that several verbs share.
import { Id, z } from '#kernel'

export const kinds = ['pledge', 'change', 'correction'] as const
export type Kind = (typeof kinds)[number]

export type StepKind =
  | 'made'
  | 'progress'
  | 'delayed'
  | 'handed-over'
  | 'kept'
  | 'dropped'
  | 'measured'
  | 'verified'
  | 'reopened'
  | 'shown'
  | 'withheld'

/** What a promise follows from: a thing of any module, by its kind and id. */
export const Source = z.object({
  kind: z
    .string()
    .regex(/^[a-z][a-z-]*$/)
    .max(40),
  id: Id,
})
export type Source = z.infer<typeof Source>

export const Day = z.iso.date('commitments.day-form')
