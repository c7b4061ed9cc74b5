// Mailboxes, the mail that came and the mail that leaves.
import { declareTables, tables, type Generated } from '#kernel'
import type { Encryption, Named, Trouble } from '#kernel/mail'
import type { SafeHtml } from '#kernel/text'
import type { FilesSeen } from '#files'
import type { PeopleSeen } from '#people'
import type { Authenticity } from './authenticity.ts'
import type { AutomaticReason } from './automatic.ts'

export type MailKind = 'mail' | 'automatic' | 'bounce' | 'complaint' | 'own'

export type MailTables = {
  mailboxes: {
    business: Generated<string>
    id: string
    name: string
    address: string
    address_key: string
    imap_host: string
    imap_port: number
    imap_encryption: Encryption
    imap_user: string
    folder: string
    smtp_host: string
    smtp_port: number
    smtp_encryption: Encryption
    smtp_user: string
    /** What opens them, as JSON, sealed: see secrets.ts. */
    sealed: string
    /** The server takes mail for name+anything@domain. */
    tokens: boolean
    /** Puts a copy of what was sent into the mailbox's own folder for sent mail. */
    copy_sent: boolean
    trusted_server: string | null
    answer_once: boolean
    keep_days: number
    since: Date
    paused_at: Date | null
    added_by: string | null
    added_at: Date
    changed_at: Date
  }
  mailbox_lines: {
    business: Generated<string>
    mailbox: string
    holder: string | null
    held_until: Date | null
    uid_validity: string | null
    last_uid: Generated<number>
    seen_at: Date | null
    in_tries: Generated<number>
    in_next_at: Date | null
    in_trouble: Trouble | null
    in_detail: string | null
    in_since: Date | null
    out_tries: Generated<number>
    out_next_at: Date | null
    out_trouble: Trouble | null
    out_detail: string | null
    out_since: Date | null
  }
  mail_threads: {
    business: Generated<string>
    id: string
    token: string
    about_kind: string
    about: string
    made_at: Date
  }
  mails: {
    business: Generated<string>
    id: string
    mailbox: string
    identity: string
    thread: string | null
    kind: MailKind
    automatic_reason: AutomaticReason | null
    person: string | null
    from_name: string
    from_email: string
    from_key: string
    sent_to: Named[]
    copied_to: Named[]
    subject: string
    words: string
    html: SafeHtml
    quoted: string
    quoted_html: SafeHtml
    message_id: string | null
    references: string[]
    authenticity: Authenticity
    joined_by: 'token' | 'message-id' | 'references' | null
    possible: string | null
    remote_pictures: number
    unreadable: boolean
    cut: boolean
    written_at: Date | null
    taken_at: Date
    raw_bytes: number
  }
  mail_numbers: {
    business: Generated<string>
    mailbox: string
    uid_validity: string
    uid: number
    mail: string | null
    taken_at: Date
  }
  mail_raws: { business: Generated<string>; stored: string; mail: string | null; until: Date }
  mail_files: {
    business: Generated<string>
    mail: string
    file: string
    inline: boolean
    calendar: string | null
  }
  mail_outgoing: {
    business: Generated<string>
    id: string
    mailbox: string
    thread: string | null
    person: string | null
    written_by: string | null
    sent_to: Named[]
    copied_to: Named[]
    subject: string
    words: string
    html: SafeHtml | null
    locale: string
    message_id: string
    in_reply_to: string | null
    references: string[]
    automatic: boolean
    state: 'waiting' | 'leaving' | 'sent' | 'bounced' | 'failed' | 'taken-back'
    undo_until: Date | null
    next_at: Date
    attempts: Generated<number>
    holder: string | null
    held_until: Date | null
    why: string | null
    made_at: Date
    sent_at: Date | null
  }
  mail_outgoing_files: { business: Generated<string>; outgoing: string; file: string }
  mail_addresses: {
    business: Generated<string>
    email_key: string
    person: string | null
    bounced_at: Date | null
    complained_at: Date | null
    why: string | null
  }
  mail_auto_answers: { business: Generated<string>; address_hash: string; answered_at: Date }
}

export const mailTables = tables<MailTables, PeopleSeen & FilesSeen>()

const mail = {
  purpose: 'mailboxes',
  basis: 'legitimate-interest',
  retention: { until: 'mailboxes.until.box', by: 'mailboxes.sweep' },
} as const
const head = { ...mail, retention: { after: 'taken_at', years: 3 } } as const
const sent = {
  ...mail,
  retention: {
    after: 'made_at',
    years: 3,
    only: { state: ['sent', 'bounced', 'failed', 'taken-back'] },
  },
} as const
const access = { ...mail, retention: { until: 'road.until.changed' } } as const
const address = {
  ...mail,
  retention: { until: 'mailboxes.until.reached' },
} as const

export const declared = declareTables({
  mailboxes: {
    person: ['added_by'],
    personal: { imap_user: access, smtp_user: access },
    erase: { set: { added_by: null } },
  },
  mailbox_lines: { noPersonalData: 'how far a mailbox has been read' },
  mail_threads: { noPersonalData: 'ids and a token' },
  mails: {
    person: ['person'],
    personal: {
      from_name: head,
      from_email: head,
      from_key: head,
      sent_to: head,
      copied_to: head,
      subject: head,
      words: mail,
      html: mail,
      quoted: mail,
      quoted_html: mail,
    },
    erase: 'delete',
  },
  mail_numbers: { noPersonalData: 'numbers of mails on their server' },
  mail_raws: { noPersonalData: 'names of bytes; they go when their mail goes' },
  mail_files: { noPersonalData: 'ids' },
  mail_outgoing: {
    person: ['person', 'written_by'],
    personal: { sent_to: sent, copied_to: sent, subject: sent, words: mail, html: mail, why: sent },
    erase: 'delete',
  },
  mail_outgoing_files: { noPersonalData: 'ids' },
  mail_addresses: {
    person: ['person'],
    personal: { email_key: address, why: address },
    erase: 'delete',
  },
  mail_auto_answers: { noPersonalData: 'a keyed hash of an address, for two days' },
})
