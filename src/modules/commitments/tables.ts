// Promises with their steps, those who asked, mistakes and the decision log.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { Kind, StepKind } from './shapes.ts'

export type CommitmentTables = {
  commitments: {
    business: Generated<string>
    id: string
    kind: Kind
    title: string
    why: Generated<string>
    measure: Generated<string>
    locale: string
    owner: string | null
    made_by: string | null
    made_at: Date
    first_due_at: Date
    due_at: Date
    public: Generated<boolean>
    confined: Generated<boolean>
    state: Generated<'open' | 'kept' | 'dropped'>
    closed_at: Generated<Date | null>
    closed_by: Generated<string | null>
    closing: Generated<string>
    evidence: Generated<string>
    round: Generated<number>
    effect: Generated<string>
    effect_at: Generated<Date | null>
    verified_by: Generated<string | null>
    verified_at: Generated<Date | null>
    verified_words: Generated<string>
    reminded_at: Generated<Date | null>
    overdue_told_at: Generated<Date | null>
  }
  commitment_sources: {
    business: Generated<string>
    commitment: string
    kind: string
    source: string
  }
}

type Inside = {
  commitment_steps: {
    business: Generated<string>
    id: string
    commitment: string
    kind: StepKind
    words: Generated<string>
    by_person: string | null
    at: Date
    due_from: Generated<Date | null>
    due_to: Generated<Date | null>
  }
  commitment_asked: {
    business: Generated<string>
    kind: string
    source: string
    person: string
    at: Date
  }
  commitment_told: {
    business: Generated<string>
    commitment: string
    round: number
    person: string
    at: Date
  }
  mistakes: {
    business: Generated<string>
    id: string
    title: string
    happened: string
    happened_at: Date
    affected: string
    cause: string
    remedy: string
    locale: string
    owner: string | null
    made_by: string | null
    made_at: Date
    published_at: Generated<Date | null>
    published_by: Generated<string | null>
    follow_up_at: Date
    followed_up_at: Generated<Date | null>
    followed_up_by: Generated<string | null>
    follow_up: Generated<string>
  }
  logged_decisions: {
    business: Generated<string>
    id: string
    title: string
    decision: string
    reasons: string
    affected: string[]
    affected_words: string
    alternatives: string
    decided_by: string
    decided_at: Date
    review_at: Date | null
    public: boolean
    replaces: string | null
    locale: string
    made_by: string | null
    made_at: Date
  }
}

export const commitments = tables<CommitmentTables & Inside, PeopleSeen>()

const asked = {
  purpose: 'commitments',
  basis: 'legitimate-interest',
  retention: { after: 'at', years: 5 },
} as const
const told = {
  ...asked,
  retention: {
    after: 'closed_at',
    of: { column: 'commitment', table: 'commitments' },
    years: 1,
  },
} as const

export const declared = declareTables({
  commitments: {
    person: ['owner', 'made_by', 'closed_by', 'verified_by'],
    personal: {},
    erase: { set: { owner: null, made_by: null, closed_by: null, verified_by: null } },
  },
  commitment_sources: { noPersonalData: 'which thing a promise follows from' },
  commitment_steps: { person: ['by_person'], personal: {}, erase: { set: { by_person: null } } },
  commitment_asked: {
    person: ['person'],
    personal: { kind: asked, source: asked, at: asked },
    erase: 'delete',
  },
  commitment_told: {
    person: ['person'],
    personal: { commitment: told, round: told, at: told },
    erase: 'delete',
  },
  mistakes: {
    person: ['owner', 'made_by', 'published_by', 'followed_up_by'],
    personal: {},
    erase: { set: { owner: null, made_by: null, published_by: null, followed_up_by: null } },
  },
  logged_decisions: { person: ['made_by'], personal: {}, erase: { set: { made_by: null } } },
})
