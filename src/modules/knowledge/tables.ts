// Help articles with their texts, approved answers, and whether they helped.
import { declareTables, tables, type Generated } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import type { CasesSeen } from '#cases'
import type { PeopleSeen } from '#people'
import type { SpacesSeen } from '#spaces'
import type { Audience, EntryState } from './shapes.ts'

export type KnowledgeTables = {
  help_articles: {
    business: Generated<string>
    id: string
    slug: string
    space: string | null
    audience: Audience
    locale: string
    owner: string | null
    review_months: number
    review_at: Date
    reminded_at: Generated<Date | null>
    made_by: string | null
    made_at: Date
    withdrawn_at: Generated<Date | null>
    withdrawn_why: Generated<string>
  }
  help_texts: {
    business: Generated<string>
    id: string
    article: string
    locale: string
    number: number
    title: string
    source: string
    html: SafeHtml
    words: string
    hash: string
    of_hash: string
    changed: Generated<string>
    written_by: string | null
    written_at: Date
    published_by: Generated<string | null>
    published_at: Generated<Date | null>
    reviewed_by: Generated<string | null>
    reviewed_at: Generated<Date | null>
    current: Generated<boolean>
  }
  help_entries: {
    business: Generated<string>
    id: string
    family: string
    article: string | null
    audience: 'public' | 'staff'
    locale: string
    question: string
    source: string
    html: SafeHtml
    words: string
    phrasings: string[]
    state: EntryState
    number: Generated<number>
    owner: string | null
    review_at: Date
    reminded_at: Generated<Date | null>
    from_kind: string | null
    from_id: string | null
    warnings: string[]
    proposed_by: string | null
    proposed_at: Date
    approved_by: Generated<string | null>
    approved_at: Generated<Date | null>
    closed_why: Generated<string>
  }
  help_entry_versions: {
    business: Generated<string>
    entry: string
    number: number
    question: string
    source: string
    html: SafeHtml
    approved_by: string | null
    approved_at: Date
  }
}

type Inside = {
  help_feedback: {
    business: Generated<string>
    id: string
    kind: 'article' | 'entry'
    about: string
    locale: string
    helpful: boolean
    reason: string
    on_day: Date
  }
}

export const knowledge = tables<KnowledgeTables & Inside, PeopleSeen & SpacesSeen & CasesSeen>()

export const declared = declareTables({
  help_articles: {
    person: ['owner', 'made_by'],
    personal: {},
    erase: { set: { owner: null, made_by: null } },
  },
  help_texts: {
    person: ['written_by', 'published_by', 'reviewed_by'],
    personal: {},
    erase: { set: { written_by: null, published_by: null, reviewed_by: null } },
  },
  help_entries: {
    person: ['owner', 'proposed_by', 'approved_by'],
    personal: {},
    erase: { set: { owner: null, proposed_by: null, approved_by: null } },
  },
  help_entry_versions: {
    person: ['approved_by'],
    personal: {},
    erase: { set: { approved_by: null } },
  },
  help_feedback: { noPersonalData: 'kept without any person, address or device, by the day' },
})
