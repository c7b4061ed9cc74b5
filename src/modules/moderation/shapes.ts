// What can be decided and how: shared by verbs, tables, policies and views.
import { z } from '#kernel'

/** A kind of thing, as subject cards name it. */
export const Kind = z
  .string()
  .regex(/^[a-z][a-z-]*$/)
  .max(40)
/** The key of a private link. */
export const Key = z.string().min(10).max(120)

export const contents = ['keep', 'hide'] as const
export type Content = (typeof contents)[number]
export const accountMeasures = ['none', 'warn', 'mute', 'suspend', 'ban'] as const
export type AccountMeasure = (typeof accountMeasures)[number]
export const reaches = ['space', 'business'] as const
export type Reach = (typeof reaches)[number]
export const grounds = ['none', 'incompatible', 'illegal'] as const
export type Ground = (typeof grounds)[number]
/** An appeal is right, right in part, or not. */
export const appealOutcomes = ['upheld', 'lessened', 'rejected'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]
export const sources = [
  'SOURCE_ARTICLE_16',
  'SOURCE_TRUSTED_FLAGGER',
  'SOURCE_TYPE_OTHER_NOTIFICATION',
  'SOURCE_VOLUNTARY',
] as const
export type Source = (typeof sources)[number]
export type Automated = 'AUTOMATED_DECISION_PARTIALLY' | 'AUTOMATED_DECISION_NOT_AUTOMATED'

/** How grave: 0 a question of taste, 1 usual, 2 serious, 3 somebody may come to harm. */
export type Severity = 0 | 1 | 2 | 3

/** What a machine found and why, piece by piece; drawn beside what it found, never instead of it. */
export type Explanation = {
  /** Message keys or plain words of each reason, the heaviest first. */
  reasons: ReadonlyArray<{
    step: string
    words?: readonly string[]
    weight?: number
    quote?: string
  }>
  /** How sure the machine is, from 0 to 1, where it can say. */
  certainty?: number
}

/** What a machine would do. Shown as a suggestion; in a blind sample only after a person has decided. */
export type Suggestion = {
  content: Content
  account?: AccountMeasure
  clause?: string | null
  category?: string
  automation: string
  version: string
  certainty?: number
}
export type Sample = 'blind' | 'second'
