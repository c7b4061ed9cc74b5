// Guidelines, their versions in each language, the clauses one can cite, and who has read them.
import { declareTables, tables, type Generated } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import type { PeopleSeen } from '#people'
import type { SpacesSeen } from '#spaces'
import type { Asked, Audience, Kind, Weight } from './shapes.ts'

export type GuidelineTables = {
  guidelines: {
    business: Generated<string>
    id: string
    slug: string
    kind: Kind
    space: string | null
    locale: string
    audience: Audience
    why_closed: string
    asked: Asked | null
    owner: string | null
    next_clause: Generated<number>
    made_at: Date
    withdrawn_at: Date | null
    withdrawn_why: Generated<string>
  }
  guideline_versions: {
    business: Generated<string>
    id: string
    guideline: string
    number: number
    weight: Weight
    changed: Generated<string>
    universal: Generated<number[]>
    evidence: Generated<string>
    made_by: string | null
    made_at: Date
    published_by: string | null
    published_at: Date | null
    effect_at: Date | null
  }
  guideline_clauses: {
    business: Generated<string>
    id: string
    version: string
    number: number
    place: number
    universal: boolean
    replaces: string | null
    replaces_number: number | null
  }
  guideline_clause_texts: {
    business: Generated<string>
    clause: string
    locale: string
    heading: string
    html: SafeHtml
    words: string
  }
}

type Inside = {
  guideline_texts: {
    business: Generated<string>
    version: string
    locale: string
    title: string
    summary: string
    source: string
    hash: string
    of_hash: string
    written_by: string | null
    written_at: Date
    reviewed_by: string | null
    reviewed_at: Date | null
  }
  acknowledgements: {
    business: Generated<string>
    id: string
    guideline: string
    version: string
    person: string
    locale: string
    text_hash: string
    via: string
    at: Date
  }
  acknowledgement_reminders: {
    business: Generated<string>
    version: string
    person: string
    times: number
    last_at: Date
  }
  guideline_questions: {
    business: Generated<string>
    id: string
    version: string
    locale: string
    place: number
    question: string
    answers: string[]
    fits: number
    why: string
    told_right: Generated<number>
    told_wrong: Generated<number>
  }
}

export const guidelines = tables<GuidelineTables & Inside, PeopleSeen & SpacesSeen>()

const read = {
  purpose: 'guidelines',
  basis: 'legitimate-interest',
  retention: { until: 'guidelines.until.cited' },
} as const
const reminded = {
  purpose: 'guidelines',
  basis: 'legitimate-interest',
  retention: { after: 'last_at', years: 1 },
} as const

export const declared = declareTables({
  guidelines: { person: ['owner'], personal: {}, erase: { set: { owner: null } } },
  guideline_versions: {
    person: ['published_by', 'made_by'],
    personal: {},
    erase: { set: { published_by: null, made_by: null } },
  },
  guideline_texts: {
    person: ['written_by', 'reviewed_by'],
    personal: {},
    erase: { set: { written_by: null, reviewed_by: null } },
  },
  guideline_clauses: { noPersonalData: 'words of the business' },
  guideline_clause_texts: { noPersonalData: 'words of the business' },
  acknowledgements: {
    person: ['person'],
    personal: {
      guideline: read,
      version: read,
      locale: read,
      text_hash: read,
      via: read,
      at: read,
    },
    erase: {
      keep: 'the row proves that a text was read and names nobody once the person is erased',
    },
  },
  acknowledgement_reminders: {
    person: ['person'],
    personal: { times: reminded, last_at: reminded },
    erase: 'delete',
  },
  guideline_questions: { noPersonalData: 'answers are counted, never kept with a person' },
})
