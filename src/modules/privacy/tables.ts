// Requests, holds, breaches, assessments, what the business says in its own words, and the log of erasures.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { Kind } from './shapes.ts'

type Business = { business: Generated<string> }

export type PrivacyTables = {
  privacy_settings: Business & {
    officer: string
    officer_email: string | null
    authority: string
    authority_url: string | null
    representative: string
    changed_at: Date
  }
  privacy_requests: Business & {
    id: string
    kind: Kind
    person: string | null
    email: string | null
    email_key: string | null
    words: string
    locale: string
    state: 'unconfirmed' | 'open' | 'answered' | 'refused' | 'withdrawn'
    proof: 'none' | 'session' | 'address'
    asked_at: Date
    started_at: Date | null
    due_at: Date | null
    extended_at: Date | null
    extended_why: string | null
    decided_at: Date | null
    decided_by: string | null
    ground: string | null
    answer: string | null
  }
  privacy_holds: Business & {
    id: string
    person: string
    reason: string
    placed_by: string | null
    placed_at: Date
    review_at: Date
    lifted_at: Date | null
    lifted_by: string | null
    lifted_why: string | null
  }
  privacy_restrictions: Business & {
    person: string
    since: Date
    why: string
    request: string | null
  }
  privacy_breaches: Business & {
    id: string
    title: string
    what: string
    data: string
    many: string
    noticed_at: Date
    notify_by: Date
    noted_by: string | null
    risk: 'none' | 'risk' | 'high' | null
    notify: boolean | null
    why: string | null
    measures: string
    decided_by: string | null
    decided_at: Date | null
    notified_at: Date | null
    told_at: Date | null
    closed_at: Date | null
  }
  privacy_assessments: Business & {
    id: string
    title: string
    about: string
    need: string
    risks: string
    measures: string
    residual: 'low' | 'medium' | 'high'
    advice: string
    written_by: string | null
    written_at: Date
    review_at: Date
    replaced_by: string | null
  }
  privacy_words: Business & {
    kind: 'purpose' | 'recipient' | 'automation'
    key: string
    locale: string
    words: string
    changed_by: string | null
    changed_at: Date
  }
  privacy_uses: Business & {
    id: string
    title: string
    purpose: string
    data: string
    people: string
    forbidden: string[]
    state: 'proposed' | 'approved' | 'refused'
    proposed_by: string | null
    proposed_at: Date
    decided_by: string | null
    decided_at: Date | null
    why: string | null
  }
  privacy_fields: Business & {
    form_kind: string
    form: string
    field: string
    label: string
    purpose: string
    required: boolean
    declared_at: Date
    used_at: Date | null
  }
  privacy_runs: Business & { id: string; at: Date; dry: boolean; rows: number; report: object }
  privacy_erasures: Business & {
    id: string
    number: number
    person: string | null
    keys: string[]
    at: Date
    replayed_at: Date | null
    report: object
  }
}

export const privacy = tables<PrivacyTables, PeopleSeen>()

const asked = {
  purpose: 'privacy',
  basis: 'legal-duty',
  retention: { after: 'asked_at', years: 3, only: { state: ['answered', 'refused', 'withdrawn'] } },
} as const
const held = {
  purpose: 'privacy',
  basis: 'legal-duty',
  retention: { after: 'lifted_at', years: 3 },
} as const
const restricted = {
  purpose: 'privacy',
  basis: 'legal-duty',
  retention: { until: 'privacy.until.settled' },
} as const
const log = {
  purpose: 'privacy',
  basis: 'legal-duty',
  retention: { after: 'at', years: 3 },
} as const

export const declared = declareTables({
  privacy_settings: { noPersonalData: 'contact points the business publishes' },
  privacy_requests: {
    person: ['person', 'decided_by'],
    address: 'email_key',
    personal: {
      kind: asked,
      email: asked,
      email_key: asked,
      words: asked,
      locale: asked,
      state: asked,
      asked_at: asked,
      due_at: asked,
      answer: asked,
    },
    erase: { set: { person: null, email: null, email_key: null, words: '', answer: null } },
  },
  privacy_holds: {
    person: ['person', 'placed_by', 'lifted_by'],
    personal: { reason: held, placed_at: held, lifted_at: held },
    erase: 'delete',
  },
  privacy_restrictions: {
    person: ['person'],
    personal: { since: restricted, why: restricted },
    erase: 'delete',
  },
  privacy_breaches: {
    person: ['noted_by', 'decided_by'],
    personal: {},
    erase: { set: { noted_by: null, decided_by: null } },
  },
  privacy_assessments: {
    person: ['written_by'],
    personal: {},
    erase: { set: { written_by: null } },
  },
  privacy_words: { person: ['changed_by'], personal: {}, erase: { set: { changed_by: null } } },
  privacy_uses: {
    person: ['proposed_by', 'decided_by'],
    personal: {},
    erase: { set: { proposed_by: null, decided_by: null } },
  },
  privacy_fields: { noPersonalData: 'fields of forms and what they are for' },
  privacy_runs: { noPersonalData: 'counts of rows by rule' },
  privacy_erasures: {
    person: [],
    personal: { person: log, keys: log, at: log },
    erase: {
      keep: 'an id that leads to an empty row and keyed hashes, for three years, so that a restored backup erases again',
    },
  },
})
