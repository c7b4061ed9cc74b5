// Purposes, the texts people saw, what they agreed to, and addresses that are left alone.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { Channel } from './channels.ts'

export type Act = 'asked' | 'given' | 'withdrawn' | 'unproven'
export type Method = 'form' | 'letter-link' | 'desk' | 'import' | 'one-click'
export type Why =
  | 'withdrawn'
  | 'stopped'
  | 'objected'
  | 'imported'
  | 'bounced'
  | 'complained'
  | 'erased'

export type ConsentTables = {
  consent_purposes: {
    business: Generated<string>
    key: string
    channels: Channel[]
    double_opt_in: boolean
    most: number
    days: number
    made_at: Date
    retired_at: Date | null
  }
  consent_texts: {
    business: Generated<string>
    id: string
    purpose: string
    locale: string
    version: number
    material: boolean
    title: string
    words: string
    hash: string
    published_by: string | null
    published_at: Date
  }
  consent_imports: {
    business: Generated<string>
    id: string
    started_by: string | null
    at: Date
    source: string
    purpose: string
    place: string
    words: string
    rows: string | null
    state: 'prepared' | 'done' | 'undone'
    given: Generated<number>
    unproven: Generated<number>
    suppressed: Generated<number>
    failed: Generated<number>
    left_in: Generated<number>
  }
  consent_contacts: {
    business: Generated<string>
    id: string
    person: string | null
    email: string | null
    email_key: string | null
    address_key: string | null
    name: string
    locale: string | null
    time_zone: string | null
    quiet_from: number | null
    quiet_until: number | null
    pronouns: string | null
    need: string | null
    origin: string
    import: string | null
    made_at: Date
  }
  consent_events: {
    business: Generated<string>
    id: string
    contact: string
    purpose: string
    channel: Channel
    act: Act
    text: string | null
    text_hash: string | null
    locale: string | null
    place: string
    method: Method
    proof: Record<string, string>
    at: Date
  }
  consent_states: {
    business: Generated<string>
    contact: string
    purpose: string
    channel: Channel
    state: Act
    version: number | null
    event: string
    since: Date
  }
  consent_suppressed: {
    business: Generated<string>
    key: string
    channel: Channel
    purpose: string
    why: Why
    at: Date
  }
  consent_sendings: {
    business: Generated<string>
    letter: string
    contact: string
    purpose: string
    channel: Channel
    at: Date
  }
}

export const consents = tables<ConsentTables, PeopleSeen>()

const proof = {
  purpose: 'consent',
  basis: 'legal-duty',
  retention: { until: 'consent.until.relied-on', by: 'consent.sweep' },
} as const
const wish = {
  purpose: 'consent',
  basis: 'consent',
  retention: { until: 'road.until.changed' },
} as const
const counted = {
  purpose: 'consent',
  basis: 'legal-duty',
  retention: { after: 'at', days: 400 },
} as const

export const declared = declareTables({
  consent_purposes: { noPersonalData: 'words and rules of the business' },
  consent_texts: {
    person: ['published_by'],
    personal: {},
    erase: { set: { published_by: null } },
  },
  consent_imports: {
    person: ['started_by'],
    personal: {
      rows: { ...proof, retention: { after: 'at', days: 1, does: 'empty' } },
    },
    withheld: [{ columns: ['rows'], because: 'others' }],
    erase: { set: { started_by: null } },
  },
  consent_contacts: {
    person: ['person'],
    address: 'email_key',
    personal: {
      email: proof,
      email_key: proof,
      address_key: proof,
      name: proof,
      locale: wish,
      time_zone: wish,
      quiet_from: wish,
      quiet_until: wish,
      pronouns: wish,
      need: wish,
      origin: proof,
    },
    erase: 'delete',
  },
  consent_events: {
    person: [],
    through: { column: 'contact', table: 'consent_contacts' },
    personal: {
      purpose: proof,
      channel: proof,
      act: proof,
      text_hash: proof,
      locale: proof,
      place: proof,
      method: proof,
      proof,
      at: proof,
    },
    erase: 'with-parent',
  },
  consent_states: {
    person: [],
    through: { column: 'contact', table: 'consent_contacts' },
    personal: { purpose: proof, channel: proof, state: proof, since: proof },
    erase: 'with-parent',
  },
  consent_sendings: {
    person: [],
    through: { column: 'contact', table: 'consent_contacts' },
    personal: { purpose: counted, channel: counted, at: counted },
    erase: 'with-parent',
  },
  consent_suppressed: {
    person: [],
    personal: {
      key: {
        purpose: 'consent',
        basis: 'legal-duty',
        retention: { until: 'consent.until.agreed-again' },
      },
    },
    erase: {
      keep: 'a keyed hash that says nothing but “do not write to this address”, so that a list brought along later cannot',
    },
  },
})
