// Declarations of conflicts of interest, what they name, and emergencies in which somebody acted in spite of one.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { Relation, Verdict } from './shapes.ts'

export type ConflictTables = {
  conflict_declarations: {
    business: Generated<string>
    id: string
    person: string
    year: number | null
    nothing: boolean
    occasion: string
    at: Date
  }
  conflict_interests: {
    business: Generated<string>
    id: string
    declaration: string
    person: string
    relation: Relation
    other: string | null
    organisation: string | null
    words: string
    since: Date
    ended_at: Date | null
  }
  conflict_overrides: {
    business: Generated<string>
    id: string
    person: string | null
    verb: string
    about: string | null
    why: string
    made_at: Date
    usable_until: Date
    used_at: Date | null
    review_by: Date
    reviewed_by: string | null
    reviewed_at: Date | null
    verdict: Verdict | null
    words: Generated<string>
  }
  conflict_reminders: { business: Generated<string>; person: string; last_at: Date }
}

export const conflicts = tables<ConflictTables, PeopleSeen>()

const own = {
  purpose: 'conflicts',
  basis: 'legal-duty',
  retention: { after: 'ended_at', years: 6 },
} as const
// NOTE: a declaration stays as long as anything it names: what is still true must never go by the clock.
const said = {
  ...own,
  retention: {
    after: 'at',
    years: 6,
    without: { table: 'conflict_interests', column: 'declaration' },
  },
} as const
const acted = {
  ...own,
  retention: { after: 'made_at', years: 6, only: { verdict: ['right', 'wrong'] } },
} as const
const reminded = { ...own, retention: { after: 'last_at', years: 2 } } as const

export const declared = declareTables({
  conflict_declarations: {
    person: ['person'],
    personal: { year: said, nothing: said, occasion: said, at: said },
    erase: 'delete',
  },
  conflict_interests: {
    person: ['person', 'other'],
    personal: { relation: own, organisation: own, words: own, since: own, ended_at: own },
    erase: 'delete',
  },
  conflict_overrides: {
    person: ['person', 'about', 'reviewed_by'],
    personal: {
      verb: acted,
      why: acted,
      made_at: acted,
      used_at: acted,
      verdict: acted,
      words: acted,
    },
    erase: { set: { person: null, why: '', words: '' } },
  },
  conflict_reminders: { person: ['person'], personal: { last_at: reminded }, erase: 'delete' },
})
