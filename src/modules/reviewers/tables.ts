// Reviewers from outside: one thing each, for a time.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'

export type ReviewerTables = {
  outside_reviewers: {
    business: Generated<string>
    id: string
    about_kind: string
    about: string
    name: string
    email: string
    locale: string
    /** What the link opens, in words for the list of those who watch over it. */
    sees: string
    token_hash: Buffer
    invited_by: string | null
    invited_at: Date
    until: Date
    done_at: Date | null
    withdrawn_at: Date | null
  }
}

export const reviewers = tables<ReviewerTables, PeopleSeen>()

const given = {
  purpose: 'reviewers',
  basis: 'legitimate-interest',
  retention: { after: 'until', years: 5, does: { set: { name: '', email: '' } } },
} as const

export const declared = declareTables({
  outside_reviewers: {
    person: ['invited_by'],
    personal: { name: given, email: given, locale: given },
    withheld: [{ columns: ['name', 'email', 'locale'], because: 'others' }],
    erase: { set: { invited_by: null } },
  },
})
