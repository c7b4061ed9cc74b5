// What a desk keeps of cases: who asked, what was said, what was promised and decided.
import { declareTables, tables } from '#kernel'
import type { FilesSeen } from '#files'
import type { PeopleSeen } from '#people'
import type { ComplaintTables } from './complaint-tables.ts'
import type { CoreTables } from './core-tables.ts'
import type { DeskTables } from './desk-tables.ts'
import { brief, decided, own, settled, told, within, worked } from './kept.ts'
import type { ImportTables } from './import-tables.ts'

export type CaseTables = CoreTables & ComplaintTables & DeskTables & ImportTables

export const desk = tables<CaseTables, PeopleSeen & FilesSeen>()

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
  case_files: { noPersonalData: 'ids; the files have their own rules' },
  contact_forms: { noPersonalData: 'names forms and sites' },
})
