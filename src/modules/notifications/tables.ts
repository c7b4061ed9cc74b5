// Letters on their way, what people are told, and how they want to be told it.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { Channel } from './channel.ts'

export type NotificationTables = {
  mail_letters: {
    business: Generated<string>
    id: string
    person: string | null
    to_name: string
    to_email: string
    locale: string
    subject: string
    /** The paragraphs as JSON, sealed; null once they are not needed any more. */
    sealed: string | null
    secretless: boolean
    reply_to: string | null
    stop: string | null
    /** A declared kind of service letter (with a dot), or a purpose that needs consent. */
    kind: string
    state: 'waiting' | 'sent' | 'bounced' | 'failed' | 'withheld'
    attempts: number
    why: string | null
    made_at: Date
    next_at: Date
    sent_at: Date | null
  }
  notifications: {
    business: Generated<string>
    id: string
    person: string
    about_kind: string
    about: string
    key: string
    values: Record<string, string | number>
    link: string
    urgent: boolean
    by_digest: boolean
    made_at: Date
    read_at: Date | null
    mailed_at: Date | null
  }
  notification_choices: {
    business: Generated<string>
    person: string
    kind: string
    channel: Channel
    chosen_at: Date
  }
}

/** Where answers to letters go, as the business says on its settings page. */
type BusinessSeen = { businesses: { id: string; write_to: string | null } }

export const letters = tables<NotificationTables, PeopleSeen & BusinessSeen>()

const sending = {
  purpose: 'notifications',
  basis: 'contract',
  retention: {
    after: 'made_at',
    days: 90,
    only: { state: ['sent', 'bounced', 'failed', 'withheld'] },
  },
} as const
const words = {
  ...sending,
  retention: {
    after: 'made_at',
    days: 7,
    does: 'empty',
    only: { state: ['sent', 'bounced', 'failed', 'withheld'] },
  },
} as const
const told = {
  purpose: 'notifications',
  basis: 'contract',
  retention: { after: 'made_at', days: 180 },
} as const
const choice = {
  purpose: 'notifications',
  basis: 'contract',
  retention: { until: 'road.until.changed' },
} as const

export const declared = declareTables({
  mail_letters: {
    person: ['person'],
    address: 'to_email',
    personal: {
      to_name: sending,
      to_email: sending,
      locale: sending,
      subject: sending,
      sealed: words,
      why: sending,
    },
    erase: 'delete',
  },
  notifications: {
    person: ['person'],
    personal: { values: told, link: told, read_at: told },
    erase: 'delete',
  },
  notification_choices: {
    person: ['person'],
    personal: { kind: choice, channel: choice },
    erase: 'delete',
  },
})
