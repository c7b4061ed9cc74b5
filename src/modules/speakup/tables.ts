// The tables of the channel: sealed things, keys and days. Nothing here is a word of a report.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'

export type Channel = 'mailbox' | 'desk' | 'identity'

export type SpeakupTables = {
  speakup_recipients: {
    business: Generated<string>
    id: string
    person: string | null
    name: string
    role: string
    step: number
    reads: boolean
    keeps_identity: boolean
    proposed_by: string | null
    approved_by: string | null
    approved_on: string | null
    open_key: string | null
    fingerprint: string | null
    key_since: string | null
    ended_on: string | null
    next_notice_at: Date | null
    noticed_on: string | null
    lettered_on: string | null
  }
  speakup_wraps: {
    business: Generated<string>
    id: string
    recipient: string
    kind: 'passphrase' | 'recovery' | 'passkey'
    salt: string
    wrapped: string
    credential: string | null
  }
  speakup_reports: {
    business: Generated<string>
    id: string
    locator: string
    salt: string
    digest: string
    reporter_key: string
    reporter_wrap: string
    mailbox_key: string
    desk_key: string
    identity_key: string
    epoch: Generated<number>
    next_seq: number
    raised: Generated<number>
    received_on: string
    acknowledge_by: string
    acknowledged_on: string | null
    feedback_by: string
    feedback_on: string | null
    closed_on: string | null
    delete_on: string | null
    changed_on: string
    stale: Generated<boolean>
    held: Generated<boolean>
  }
  speakup_grants: {
    business: Generated<string>
    report: string
    epoch: number
    reader: string | null
    rank: Generated<number>
    sealed: string
  }
  speakup_identity_grants: {
    business: Generated<string>
    report: string
    reader: string
    sealed: string
  }
  speakup_barred: { business: Generated<string>; report: string; recipient: string }
  speakup_disclosures: {
    business: Generated<string>
    id: string
    report: string
    asked_by: string
    asked_on: string
    state: Generated<'asked' | 'disclosed' | 'kept'>
    decided_by: string | null
    decided_on: string | null
    sealed: string | null
  }
  speakup_disclosure_reasons: {
    business: Generated<string>
    disclosure: string
    custodian: string
    sealed: string
  }
  speakup_entries: {
    business: Generated<string>
    report: string
    seq: number
    epoch: number
    channel: Channel
    sealed: string
    added_on: string
  }
  speakup_files: { business: Generated<string>; id: string; report: string }
  speakup_file_parts: { business: Generated<string>; file: string; at: number; bytes: Buffer }
  speakup_check_ins: {
    business: Generated<string>
    report: string
    due_on: string
    asked_on: string | null
  }
  speakup_deletions: {
    business: Generated<string>
    id: string
    deleted_on: string
    digest: string
  }
  speakup_tallies: {
    business: Generated<string>
    year: number
    received: number
    confirmed: number
    answered: number
  }
  speakup_channel: {
    business: Generated<string>
    country: Generated<string>
    months_founded: Generated<number>
    months_unfounded: Generated<number>
    separate_origin: string | null
    onion: string | null
    authority: string | null
    beat_on: string | null
  }
}

export const speakup = tables<SpeakupTables, PeopleSeen>()

const receiving = {
  purpose: 'speakup',
  basis: 'legal-duty',
  retention: { until: 'speakup.until.sealed-to' },
} as const

const sealed =
  'sealed to readers whose keys are only in their browsers; the server can tell nobody whom it is about'

export const declared = declareTables({
  speakup_recipients: {
    person: ['person', 'proposed_by', 'approved_by'],
    personal: {
      name: receiving,
      role: receiving,
      step: receiving,
      reads: receiving,
      keeps_identity: receiving,
      approved_on: receiving,
      open_key: receiving,
      fingerprint: receiving,
      key_since: receiving,
      ended_on: receiving,
      next_notice_at: receiving,
      noticed_on: receiving,
      lettered_on: receiving,
    },
    erase: { set: { person: null, name: '', next_notice_at: null } },
  },
  speakup_wraps: {
    through: { column: 'recipient', table: 'speakup_recipients' },
    person: [],
    personal: { kind: receiving, salt: receiving, wrapped: receiving, credential: receiving },
    erase: 'delete',
  },
  speakup_reports: { noPersonalData: sealed },
  speakup_grants: { noPersonalData: sealed },
  speakup_identity_grants: { noPersonalData: sealed },
  speakup_barred: { noPersonalData: sealed },
  speakup_disclosures: { noPersonalData: sealed },
  speakup_disclosure_reasons: { noPersonalData: sealed },
  speakup_entries: { noPersonalData: sealed },
  speakup_files: { noPersonalData: sealed },
  speakup_file_parts: { noPersonalData: sealed },
  speakup_check_ins: { noPersonalData: 'days on which somebody unknown is asked something' },
  speakup_deletions: { noPersonalData: 'digests of nothing anybody has any more' },
  speakup_tallies: {
    noPersonalData: 'counts of a year, which leave only through disclosure control',
  },
  speakup_channel: { noPersonalData: 'rules of the channel' },
})
