// Surveys, who was asked, sealed ballots that wait to be shuffled, and frozen results.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { Results } from './results.ts'
import type { Answers, Audience, Form, Mode, State, Texts } from './shapes.ts'

export type SurveyTables = {
  surveys: {
    business: Generated<string>
    id: string
    slug: string
    series: string
    wave: number
    template: string
    state: State
    mode: Mode
    audience: Audience
    ways: string[]
    locale: string
    form: Form
    revision: Generated<number>
    scores: number
    comments: number
    breakdowns: number
    results_for: 'asked' | 'staff' | 'everyone'
    readers: Generated<string[]>
    keep_days: number
    closes_on: string | null
    reminders: Generated<number>
    reminded_on: string | null
    reminded: Generated<number>
    owner: string | null
    made_at: Date
    opened_at: Date | null
    closed_at: Date | null
    published_at: Date | null
    invited: Generated<number>
    spared: Generated<number>
    unreached: Generated<number>
    heard: string | null
    doing: string | null
  }
  survey_texts: {
    business: Generated<string>
    survey: string
    locale: string
    texts: Texts
    state: 'source' | 'draft' | 'reviewed'
    revision: number
  }
  survey_invitations: {
    business: Generated<string>
    id: string
    survey: string
    person: string
    invited_on: string
  }
  survey_silences: { business: Generated<string>; person: string; since: string }
  survey_drafts: {
    business: Generated<string>
    id: string
    survey: string
    sealed: string
    until: string
  }
  survey_box: {
    business: Generated<string>
    id: string
    survey: string
    ticket: string
    sealed: string
  }
  survey_spent: { business: Generated<string>; survey: string; ticket: string }
  survey_urns: { business: Generated<string>; survey: string; sealed: string }
  survey_words: {
    business: Generated<string>
    id: string
    survey: string
    sealed: string
    hidden_at: Date | null
  }
  survey_replies: {
    business: Generated<string>
    id: string
    survey: string
    person: string | null
    ticket: string
    answers: Answers
    sent_on: string
    coded: Generated<string[]>
  }
  survey_snapshots: {
    business: Generated<string>
    id: string
    survey: string
    frozen_on: string
    place: number
    results: Results
    sealed: string
  }
  survey_rules: { business: Generated<string>; most: number; days: number }
  survey_agreements: {
    business: Generated<string>
    survey: string
    state: 'asked' | 'agreed' | 'objects'
    terms: string
    words: string
    person: string | null
    asked_at: Date
    answered_at: Date | null
  }
  survey_imports: {
    business: Generated<string>
    id: string
    slug: string
    title: string
    audience: Audience
    source: 'typeform' | 'google-forms' | 'table'
    state: 'prepared' | 'done' | 'undone'
    sealed: string | null
    survey: string | null
    answers: number
    failed: number
    started_by: string | null
    at: Date
  }
}

export const surveys = tables<SurveyTables, PeopleSeen>()

const asking = {
  purpose: 'surveys',
  basis: 'legitimate-interest',
  retention: { until: 'surveys.until.burden', by: 'surveys.tidy' },
} as const
const silent = { ...asking, retention: { until: 'road.until.changed' } } as const
const reply = {
  purpose: 'surveys',
  basis: 'consent',
  retention: { until: 'surveys.until.keep-days', by: 'surveys.tidy' },
} as const

const unlinked = 'holds no person, no time and no order; what leads back to somebody is not kept'

export const declared = declareTables({
  surveys: { person: ['owner'], personal: {}, erase: { set: { owner: null } } },
  survey_texts: { noPersonalData: 'the words of the questions' },
  survey_invitations: {
    person: ['person'],
    personal: { survey: asking, invited_on: asking },
    erase: 'delete',
  },
  survey_silences: { person: ['person'], personal: { since: silent }, erase: 'delete' },
  survey_drafts: { noPersonalData: 'sealed under a key that only the browser of the person holds' },
  survey_box: { noPersonalData: unlinked },
  survey_spent: { noPersonalData: unlinked },
  survey_urns: { noPersonalData: 'counts of answers, sealed' },
  survey_words: {
    noPersonalData:
      'free texts of nobody in particular; who writes a name into one is warned before',
  },
  survey_replies: {
    person: ['person'],
    personal: { survey: reply, answers: reply, sent_on: reply, coded: reply },
    erase: 'delete',
  },
  survey_snapshots: { noPersonalData: 'figures after disclosure control' },
  survey_agreements: { person: ['person'], personal: {}, erase: { set: { person: null } } },
  survey_imports: { person: ['started_by'], personal: {}, erase: { set: { started_by: null } } },
  survey_rules: { noPersonalData: 'one rule for the whole business' },
})
