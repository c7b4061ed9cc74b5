// What moderation keeps: matters with what was said about them, decisions with what follows, appeals.
import { declareTables, tables, type Generated } from '#kernel'
import type { GuidelinesSeen } from '#guidelines'
import type { PeopleSeen } from '#people'
import type { ReviewersSeen } from '#reviewers'
import type { SpacesSeen } from '#spaces'
import type { CareTables } from './care-tables.ts'
import type { DecisionTables } from './decision-tables.ts'
import type { Explanation, Sample, Severity, Suggestion } from './shapes.ts'

export type MatterTables = {
  moderation_matters: {
    business: Generated<string>
    id: string
    kind: string
    about: string
    space: string | null
    author: string | null
    title: string
    words: string
    locale: string
    said_at: Date
    pictures: Generated<number>
    /** Of what carries stars (a review), how many it gave. */
    stars: Generated<number | null>
    opened_at: Date
    promised_at: Date
    severity: Severity
    held_at: Date | null
    held_until: Date | null
    released_at: Generated<Date | null>
    reports: Generated<number>
    flags: Generated<number>
    suggestion: Suggestion | null
    sample: Sample | null
    /** The matter this one grew out of, when an appeal asked for a new decision. */
    earlier: Generated<string | null>
    /** Who may not decide it, since they decided before. */
    barred: Generated<string[]>
    claimed_by: Generated<string | null>
    claimed_until: Generated<Date | null>
    decided_at: Generated<Date | null>
  }
  moderation_flags: {
    business: Generated<string>
    id: string
    matter: string
    kind: 'flag' | 'hold'
    automation: string
    version: string
    score: number | null
    explanation: Explanation
    at: Date
  }
  moderation_reports: {
    business: Generated<string>
    id: string
    matter: string
    ground: 'rules' | 'illegal'
    reporter: string | null
    name: string
    email: string
    locale: string
    clause: string | null
    words: string
    law: string
    addresses: string[]
    good_faith: boolean
    trusted: boolean
    at: Date
    told_at: Date | null
  }
  moderation_notes: {
    business: Generated<string>
    id: string
    matter: string
    person: string | null
    words: string
    asked: string | null
    at: Date
  }
}

export type ModerationTables = MatterTables & DecisionTables & CareTables

export const moderation = tables<
  ModerationTables,
  PeopleSeen & SpacesSeen & GuidelinesSeen & ReviewersSeen
>()

const judged = {
  purpose: 'moderation',
  basis: 'legal-duty',
  retention: { after: 'at', years: 5, does: 'forget' },
} as const
const matter = { ...judged, retention: { ...judged.retention, after: 'decided_at' } } as const
const noted = {
  ...judged,
  retention: { ...matter.retention, of: { column: 'matter', table: 'moderation_matters' } },
} as const
const ended = { ...judged, retention: { ...judged.retention, after: 'ends_at' } } as const
const lifted = { ...judged, retention: { ...judged.retention, after: 'lifted_at' } } as const
const told = {
  purpose: 'moderation',
  basis: 'legal-duty',
  retention: { after: 'told_at', years: 1, does: 'forget' },
} as const
const rest = {
  purpose: 'moderation',
  basis: 'contract',
  retention: { after: 'day', days: 90 },
} as const
const wish = { ...rest, retention: { until: 'road.until.changed' } } as const

export const declared = declareTables({
  moderation_matters: {
    person: ['author', 'claimed_by'],
    personal: { title: matter, words: matter, locale: matter, said_at: matter, stars: matter },
    erase: { set: { author: null, title: '', words: '' } },
  },
  moderation_flags: { noPersonalData: 'what a machine said of a matter; the author stands there' },
  moderation_reports: {
    person: ['reporter'],
    personal: { ground: told, name: told, email: told, words: told, law: told, at: told },
    erase: { set: { reporter: null, name: '', email: '', words: '', law: '' } },
  },
  moderation_notes: {
    person: ['person', 'asked'],
    personal: { words: noted, at: noted },
    erase: { set: { person: null } },
  },
  moderation_decisions: {
    person: ['person', 'decided_by'],
    personal: {
      at: judged,
      content: judged,
      account: judged,
      until: judged,
      facts: judged,
      law: judged,
      weight: judged,
    },
    erase: { set: { person: null, facts: '' } },
  },
  moderation_statements: {
    person: ['person'],
    personal: { at: judged, locale: judged },
    erase: { set: { person: null } },
  },
  moderation_sanctions: {
    person: ['person'],
    personal: { kind: ended, starts_at: ended, ends_at: ended, lifted_at: lifted },
    erase: { set: { person: null } },
  },
  moderation_strikes: {
    person: ['person'],
    personal: { weight: judged, at: judged, expires_at: judged },
    erase: { set: { person: null } },
  },
  moderation_appeals: {
    person: ['appellant', 'reviewer'],
    personal: { words: matter, filed_at: matter, outcome: matter, reasons: matter },
    erase: { set: { appellant: null, words: '' } },
  },
  moderation_readings: {
    person: ['reader'],
    personal: { content: judged, account: judged, words: judged, at: judged },
    erase: { set: { reader: null } },
  },
  moderation_exposures: {
    person: ['person'],
    personal: { day: rest, seen: rest, heavy: rest },
    erase: 'delete',
  },
  moderation_care: {
    person: ['person'],
    personal: { blur: wish, grey: wish, veil: wish },
    erase: 'delete',
  },
})
