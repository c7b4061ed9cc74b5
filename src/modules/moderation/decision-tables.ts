// Decisions and what hangs on them: statements of reasons, sanctions, strikes, appeals, second readings.
import type { Generated } from '#kernel'
import type {
  AccountMeasure,
  AppealOutcome,
  Automated,
  Content,
  Ground,
  Reach,
  Source,
  Suggestion,
} from './shapes.ts'

export type DecisionTables = {
  moderation_decisions: {
    business: Generated<string>
    id: string
    matter: string
    /** Whom it is about: the author, at the time. */
    person: string | null
    decided_by: string | null
    at: Date
    batch: Generated<string | null>
    content: Content
    account: AccountMeasure
    reach: Reach
    until: Date | null
    weight: number
    ground: Ground
    clause: string | null
    /** The same clause in every version: its document and number. */
    clause_guideline: string | null
    clause_number: number | null
    law: string
    facts: string
    category: string
    keywords: string[]
    content_types: string[]
    content_at: Date
    content_locale: string
    territory: string[]
    source: Source
    automated_detection: boolean
    automated_decision: Automated
    blind: Generated<boolean>
    suggestion: Generated<Suggestion | null>
    seconds: Generated<number | null>
    undone_at: Generated<Date | null>
    undone_by: Generated<'appeal' | 'decider' | 'replaced' | null>
    /** The decision whose place it took after an appeal. */
    replaces: Generated<string | null>
  }
  moderation_statements: {
    business: Generated<string>
    id: string
    decision: string
    person: string | null
    locale: string
    at: Date
  }
  moderation_sanctions: {
    business: Generated<string>
    id: string
    decision: string
    person: string | null
    space: string | null
    kind: Exclude<AccountMeasure, 'none'>
    starts_at: Date
    ends_at: Date | null
    lifted_at: Generated<Date | null>
  }
  moderation_strikes: {
    business: Generated<string>
    id: string
    decision: string
    person: string | null
    space: string | null
    weight: number
    at: Date
    expires_at: Date
    undone_at: Generated<Date | null>
  }
  moderation_appeals: {
    business: Generated<string>
    id: string
    decision: string
    side: 'author' | 'reporter'
    appellant: string | null
    report: string | null
    words: string
    locale: string
    filed_at: Date
    due_at: Date
    reviewer: Generated<string | null>
    outside: Generated<string | null>
    outcome: Generated<AppealOutcome | null>
    reasons: Generated<string>
    decided_at: Generated<Date | null>
  }
  moderation_readings: {
    business: Generated<string>
    id: string
    decision: string
    reader: string | null
    content: Content
    account: AccountMeasure
    agrees: boolean
    words: string
    at: Date
  }
}
