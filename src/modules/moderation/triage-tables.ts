// What triage keeps: thresholds, fingerprints, rules with their versions and backtests, models learnt here.
import { declareTables, tables, type Generated } from '#kernel'
import type { AutomationsSeen } from '#automations'
import type { PeopleSeen } from '#people'
import type { SpacesSeen } from '#spaces'
import type { DecisionTables } from './decision-tables.ts'
import type { EndpointKind, Silent } from './endpoint-shapes.ts'
import type { Language, LearnReport } from './learn-shapes.ts'
import type { BacktestReport, RuleDoes, RuleKind, RuleThen } from './rule-shapes.ts'
import type { Severity } from './shapes.ts'
import type { MatterTables } from './tables.ts'

export type TriageTables = {
  moderation_triage: {
    business: Generated<string>
    flag_at: number
    hold_at: number
    promise_hours: number
    endpoint: string
    endpoint_model: string
    endpoint_key: string
    endpoint_kind: Generated<EndpointKind>
    /** Seconds for which a post waits to be read by it, at most; none waits where it is 0. */
    endpoint_wait: Generated<number>
    endpoint_silent: Generated<Silent>
    changed_by: string | null
    changed_at: Date
  }
  moderation_prints: {
    business: Generated<string>
    id: string
    print: string
    author: string | null
    kind: string
    about: string
    at: Date
  }
  moderation_known: { business: Generated<string>; print: string; decision: string; at: Date }
  moderation_rules: {
    business: Generated<string>
    id: string
    name: string
    space: string | null
    state: 'draft' | 'live' | 'expired'
    version: Generated<number>
    live_version: Generated<number | null>
    live_at: Generated<Date | null>
    expires_at: Generated<Date | null>
    ended_at: Generated<Date | null>
    made_at: Date
  }
  moderation_rule_versions: {
    business: Generated<string>
    rule: string
    number: number
    kind: RuleKind
    patterns: string[]
    does: RuleDoes
    severity: Severity
    promise_hours: number
    afterwards: RuleThen
    why: string
    by: string | null
    at: Date
  }
  moderation_backtests: {
    business: Generated<string>
    id: string
    rule: string
    number: number
    looked_at: number
    hits: number
    right_hits: number
    false_alarms: number
    report: BacktestReport
    by: string | null
    at: Date
    read_by: Generated<string | null>
    read_at: Generated<Date | null>
  }
  moderation_models: {
    business: Generated<string>
    id: string
    version: string
    language: Language
    state: 'proposed' | 'in-use' | 'refused' | 'replaced'
    examples: number
    report: LearnReport
    bytes: Buffer
    by: string | null
    at: Date
    settled_by: Generated<string | null>
    settled_at: Generated<Date | null>
    reason: Generated<string>
  }
  moderation_lessons: {
    business: Generated<string>
    id: string
    language: Language
    state: Generated<'asked' | 'proposed' | 'too-few' | 'failed'>
    /** How many decisions of each kind it could learn from. */
    hidden: Generated<number>
    kept: Generated<number>
    asked_by: string | null
    asked_at: Date
    ended_at: Generated<Date | null>
    model: Generated<string | null>
  }
  moderation_endpoint_state: {
    business: Generated<string>
    failures: number
    trouble: string
    at: Date
  }
  moderation_waits: { business: Generated<string>; kind: string; about: string; until: Date }
  moderation_escalations: { business: Generated<string>; matter: string; at: Date; told: number }
}

export const triageRows = tables<
  TriageTables & MatterTables & DecisionTables,
  PeopleSeen & SpacesSeen & AutomationsSeen
>()

const lately = {
  purpose: 'moderation',
  basis: 'legitimate-interest',
  retention: { after: 'at', days: 30 },
} as const

export const triageDeclared = declareTables({
  moderation_triage: { person: ['changed_by'], personal: {}, erase: { set: { changed_by: null } } },
  moderation_prints: {
    person: ['author'],
    personal: { print: lately, at: lately },
    erase: 'delete',
  },
  moderation_known: { noPersonalData: 'fingerprints of texts, not of who wrote them' },
  moderation_rules: { noPersonalData: 'rules of a community' },
  moderation_rule_versions: { person: ['by'], personal: {}, erase: { set: { by: null } } },
  moderation_backtests: {
    person: ['by', 'read_by'],
    personal: {},
    erase: { set: { by: null, read_by: null } },
  },
  moderation_models: {
    person: ['by', 'settled_by'],
    personal: {},
    erase: { set: { by: null, settled_by: null } },
  },
  moderation_lessons: { person: ['asked_by'], personal: {}, erase: { set: { asked_by: null } } },
  moderation_endpoint_state: { noPersonalData: 'whether a machine answered' },
  moderation_waits: { noPersonalData: 'that something is being read, for minutes' },
  moderation_escalations: { noPersonalData: 'that nobody looked in time' },
})
