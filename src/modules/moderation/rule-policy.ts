// Who writes rules for triage: those who moderate there.
import { all, rule, type Policy } from '#kernel'
import { moderates } from './policy.ts'

export const mayWriteRules: Policy<{ space: string | null }> = rule(
  'moderation.no.rules',
  'a person who moderates there; for all spaces, who moderates everywhere',
  moderates,
  { open: false },
)

type Model = { space: string | null; state: string }
/** A version that never read here would come in by the back door. */
export const mayRestore: Policy<Model> = all<Model>(
  mayWriteRules,
  rule(
    'moderation.learning.never-accepted',
    'a version a person accepted before',
    (_actor, { state }) => state === 'replaced' || state === 'in-use',
  ),
)
