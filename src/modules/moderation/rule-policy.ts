// Who writes rules for triage: those who moderate there.
import { rule, type Policy } from '#kernel'
import { moderates } from './policy.ts'

export const mayWriteRules: Policy<{ space: string | null }> = rule(
  'moderation.no.rules',
  'a person who moderates there; for all spaces, who moderates everywhere',
  moderates,
  { open: false },
)
