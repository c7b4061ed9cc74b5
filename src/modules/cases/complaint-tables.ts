// The rows of a complaint: its stages, what was understood, decided, reviewed and how it was found.
import type { Generated } from '#kernel'
import type { Outcome, Remedy, Severity, Stage, SummaryAnswer } from './shapes.ts'

export type ComplaintTables = {
  complaints: {
    business: Generated<string>
    case: string
    person: string | null
    stage: Generated<Stage>
    remedy_sought: Generated<string>
    product: Generated<string>
    acknowledged_at: Date | null
    acknowledged_by: string | null
    assessed_at: Date | null
    assessed_by: string | null
    severity: Severity | null
    safety: Generated<boolean>
    assessment: string | null
    investigated_at: Date | null
    investigated_by: string | null
    findings: string | null
    answered_at: Date | null
    closed_at: Date | null
    /** Withdrawn, or not ours to decide: it skips the stages in between. */
    cut_short: Generated<boolean>
  }
  case_summaries: {
    business: Generated<string>
    case: string
    number: number
    person: string | null
    text: string
    by: string | null
    at: Date
    answer: SummaryAnswer | null
    correction: string | null
    answered_at: Date | null
  }
  case_decisions: {
    business: Generated<string>
    case: string
    /** 1 the first decision, 2 the second review. */
    round: number
    person: string | null
    outcome: Outcome
    reasons: string
    remedy: Remedy
    remedy_words: Generated<string>
    cents: Generated<number>
    goodwill: Generated<boolean>
    goodwill_policy: number | null
    /** Why this one is decided otherwise than similar earlier ones. */
    differs: string | null
    external: string | null
    by: string | null
    /** The invitation of a reviewer from outside. */
    outside: string | null
    at: Date
    done_at: Date | null
    done_by: string | null
    search: string | null
  }
  case_reviews: {
    business: Generated<string>
    case: string
    person: string | null
    why: string
    asked_at: Date
    reviewer: string | null
    invitation: string | null
    assigned_at: Date | null
    decided_at: Date | null
  }
  case_ratings: {
    business: Generated<string>
    case: string
    person: string | null
    process: number | null
    outcome: number | null
    words: Generated<string>
    at: Date
  }
  case_invitations: { business: Generated<string>; case: string; at: Date }
  external_bodies: {
    business: Generated<string>
    id: string
    name: string
    about: Generated<string>
    website: string | null
    retired_at: Date | null
  }
  goodwill_policies: {
    business: Generated<string>
    number: number
    text: string
    per_gesture: number
    per_year: number
    by: string | null
    at: Date
  }
}
