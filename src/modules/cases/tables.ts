// What a desk keeps of cases: who asked, what was said, what was promised and decided.
import { declareTables, tables, type Generated } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import type { PeopleSeen } from '#people'
import type { ComplaintTables } from './complaint-tables.ts'
import type { DeskTables } from './desk-tables.ts'
import { brief, decided, own, settled, told, within, worked } from './kept.ts'
import type { ImportTables } from './import-tables.ts'
import type { Channel, ClosedHow, NextKind, State, StepKind, Track } from './shapes.ts'

export type CoreTables = {
  cases: {
    business: Generated<string>
    id: string
    reference: string
    track: Track
    state: Generated<State>
    subject: string
    channel: Channel
    locale: string
    person: string | null
    name: string
    email: string | null
    /** The address or the person was proven: signed in, or a mail that passed its checks. */
    proven: Generated<boolean>
    on_behalf: string | null
    needs: string | null
    assignee: string | null
    tags: Generated<string[]>
    cause: string | null
    mistake: Generated<boolean>
    root_cause: string | null
    opened_at: Date
    latest_at: Date
    latest_from: Generated<'person' | 'us'>
    first_answer_at: Date | null
    closed_at: Date | null
    closed_how: ClosedHow | null
    reopened: Generated<number>
    snoozed_until: Date | null
    due_at: Date | null
    due_for: string | null
    merged_into: string | null
    split_from: string | null
    source_kind: string | null
    source: string | null
    import: string | null
    import_key: string | null
    search: Generated<string>
  }
  case_messages: {
    business: Generated<string>
    id: string
    case: string
    side: 'person' | 'us' | 'machine'
    /** A note among ourselves. */
    private: Generated<boolean>
    /** Whom the case is about, on every row of it. */
    person: string | null
    agent: string | null
    name: Generated<string>
    channel: Channel
    locale: string
    text: string
    html: SafeHtml
    words: string
    at: Date
    /** An answer can be taken back until it leaves. */
    leaves_at: Date | null
    left_at: Date | null
    taken_back_at: Date | null
    next_kind: NextKind | null
    next_by: Date | null
    /** Written twice under one key, it is there once. */
    key: string | null
    import: string | null
    search: Generated<string>
  }
  case_steps: {
    business: Generated<string>
    id: string
    case: string
    kind: StepKind
    by: string | null
    person: string | null
    at: Date
    words: Generated<string>
  }
  case_hands: { business: Generated<string>; case: string; person: string; first_at: Date }
  case_about: {
    business: Generated<string>
    case: string
    person: string
    noted_by: string | null
    at: Date
  }
  case_clocks: {
    business: Generated<string>
    case: string
    kind: 'answer' | 'acknowledge' | 'assess' | 'investigate' | 'decide' | 'review' | 'promise'
    started_at: Date
    due_at: Date
    warn_at: Date
    warned_at: Date | null
    escalated_at: Date | null
    met_at: Date | null
    paused_at: Date | null
    left_minutes: number | null
  }
}

export type CaseTables = CoreTables & ComplaintTables & DeskTables & ImportTables

export const desk = tables<CaseTables, PeopleSeen>()

export const declared = declareTables({
  cases: {
    person: ['person', 'assignee'],
    personal: {
      reference: told,
      subject: told,
      channel: told,
      name: told,
      email: told,
      on_behalf: told,
      needs: told,
      root_cause: told,
      opened_at: told,
      closed_at: told,
      search: told,
    },
    withheld: [{ columns: ['root_cause'], because: 'inside' }],
    erase: {
      set: {
        person: null,
        subject: '',
        name: '',
        email: null,
        on_behalf: null,
        needs: null,
        root_cause: null,
      },
    },
  },
  case_messages: {
    person: ['person', 'agent'],
    personal: {
      name: within,
      text: within,
      html: within,
      words: within,
      at: within,
      search: within,
    },
    withheld: [
      {
        columns: ['text', 'html', 'words', 'search'],
        only: { private: ['true'] },
        because: 'inside',
      },
    ],
    erase: { set: { person: null, name: '', text: '', html: '', words: '' } },
  },
  case_steps: {
    person: ['person', 'by'],
    personal: { kind: worked, at: worked, words: worked },
    withheld: [{ columns: ['words'], because: 'inside' }],
    erase: { set: { person: null, words: '' } },
  },
  case_hands: { person: ['person'], personal: { first_at: worked }, erase: 'delete' },
  case_about: { person: ['person', 'noted_by'], personal: { at: worked }, erase: 'delete' },
  case_clocks: { noPersonalData: 'what is due in a case and when' },
  complaints: {
    person: ['person', 'acknowledged_by', 'assessed_by', 'investigated_by'],
    personal: {
      stage: within,
      remedy_sought: within,
      product: within,
      severity: within,
      assessment: within,
      findings: within,
    },
    withheld: [{ columns: ['assessment', 'findings'], because: 'inside' }],
    erase: {
      set: { person: null, remedy_sought: '', product: '', assessment: null, findings: null },
    },
  },
  case_summaries: {
    person: ['person', 'by'],
    personal: { text: within, answer: within, correction: within, at: within },
    erase: 'delete',
  },
  case_decisions: {
    person: ['person', 'by', 'done_by'],
    personal: {
      outcome: decided,
      reasons: decided,
      remedy: decided,
      remedy_words: decided,
      cents: decided,
      differs: decided,
      at: decided,
      search: decided,
    },
    withheld: [{ columns: ['differs'], because: 'inside' }],
    erase: {
      set: {
        person: null,
        reasons: 'emptied when the person was erased',
        remedy_words: '',
        differs: null,
        search: null,
      },
    },
  },
  case_reviews: {
    person: ['person', 'reviewer'],
    personal: { why: within, asked_at: within },
    erase: { set: { person: null, why: '' } },
  },
  case_ratings: {
    person: ['person'],
    personal: { process: within, outcome: within, words: within, at: within },
    erase: { set: { person: null, words: '' } },
  },
  case_invitations: { noPersonalData: 'that an answer was asked for, not from whom' },
  case_causes: { noPersonalData: 'kinds of causes, not who they struck' },
  external_bodies: { noPersonalData: 'names bodies' },
  goodwill_policies: {
    person: ['by'],
    personal: { at: settled },
    erase: { set: { by: null } },
  },
  case_presence: { person: ['person'], personal: { doing: brief, at: brief }, erase: 'delete' },
  case_macros: {
    person: ['owner'],
    personal: { name: own, text: own },
    erase: 'delete',
  },
  case_views: { person: ['owner'], personal: { name: own, query: own }, erase: 'delete' },
  desk_rules: { noPersonalData: 'hours and promises of the business' },
  desk_holidays: { noPersonalData: 'days' },
  desk_agents: {
    person: ['person'],
    personal: { capacity: own, takes: own, last_given_at: own },
    erase: 'delete',
  },
  case_imports: { noPersonalData: 'which files were brought over' },
  contact_forms: { noPersonalData: 'names forms and sites' },
})
