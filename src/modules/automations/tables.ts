// What machines said, what people said about it, and which machine is on.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { Did, Report, Says } from './shapes.ts'

export type AutomationTables = {
  automation_switches: {
    business: Generated<string>
    id: string
    automation: string
    on_now: boolean
    reason: string
    by: string | null
    at: Date
    replaced: Generated<boolean>
  }
  automation_opt_outs: {
    business: Generated<string>
    person: string
    automation: string
    since: Date
  }
  automation_versions: {
    business: Generated<string>
    automation: string
    version: string
    since: Date
    changed: string
    by: string | null
  }
  automation_outputs: {
    business: Generated<string>
    id: string
    automation: string
    version: string
    about_kind: string
    about_id: string
    about_person: string | null
    did: Did
    inputs: Says | null
    explanation: Says | null
    suggestion: string | null
    score: number | null
    handed_over: boolean
    at: Date
    expires_at: Date
    counted: Generated<boolean>
  }
  automation_verdicts: {
    business: Generated<string>
    id: string
    output: string
    automation: string
    version: string
    verdict: 'agreed' | 'overruled'
    blind: boolean
    by: string | null
    at: Date
  }
  automation_figures: {
    business: Generated<string>
    automation: string
    version: string
    day: Date
    did: Did
    bin: number
    outputs: number
    handed_over: number
  }
  automation_checks: {
    business: Generated<string>
    id: string
    automation: string
    version: string
    kind: 'fairness' | 'quality'
    by: string | null
    outside: string
    at: Date
    passed: boolean | null
    report: Report
    remedy: string
  }
}

export const automations = tables<AutomationTables, PeopleSeen>()

const said = {
  purpose: 'automations',
  basis: 'legitimate-interest',
  retention: { until: 'automations.until.register', by: 'automations.keep-figures' },
} as const
const judged = {
  purpose: 'automations',
  basis: 'legitimate-interest',
  retention: { until: 'road.until.unnamed' },
} as const

const wished = {
  purpose: 'automations',
  basis: 'legal-duty',
  retention: { until: 'road.until.changed' },
} as const

export const declared = declareTables({
  automation_opt_outs: {
    person: ['person'],
    personal: { automation: wished, since: wished },
    erase: 'delete',
  },
  automation_switches: {
    person: ['by'],
    personal: { reason: judged },
    erase: { set: { by: null } },
  },
  automation_versions: { person: ['by'], personal: {}, erase: { set: { by: null } } },
  automation_outputs: {
    person: ['about_person'],
    personal: { inputs: said, explanation: said, suggestion: said, score: said },
    erase: {
      set: { about_person: null, inputs: null, explanation: null, suggestion: null },
    },
  },
  automation_verdicts: {
    person: ['by'],
    personal: { verdict: judged, at: judged },
    erase: { set: { by: null } },
  },
  automation_figures: { noPersonalData: 'counts of what machines said' },
  automation_checks: { person: ['by'], personal: {}, erase: { set: { by: null } } },
})
