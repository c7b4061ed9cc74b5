// The public page: whether it is shown, what keeps which value, the business's own words, and its frozen reports.
import { declareTables, tables, type Generated } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import type { GuidelinesSeen } from '#guidelines'
import type { PeopleSeen } from '#people'

export type TrustTables = {
  trust_page: { business: Generated<string>; opened_at: Date; opened_by: string | null }
  trust_links: {
    business: Generated<string>
    id: string
    guideline: string
    number: number
    kind: 'promise' | 'clause'
    target: string
    linked_by: string | null
    linked_at: Date
  }
  trust_words: {
    business: Generated<string>
    section: string
    locale: string
    source: string
    html: SafeHtml
    written_by: string | null
    written_at: Date
  }
  trust_reports: {
    business: Generated<string>
    year: number
    edition: number
    content: string
    hash: string
    signature: string
    frozen_at: Date
  }
}

export const trust = tables<TrustTables, PeopleSeen & GuidelinesSeen>()

export const declared = declareTables({
  trust_page: { person: ['opened_by'], personal: {}, erase: { set: { opened_by: null } } },
  trust_links: { person: ['linked_by'], personal: {}, erase: { set: { linked_by: null } } },
  trust_words: { person: ['written_by'], personal: {}, erase: { set: { written_by: null } } },
  trust_reports: { noPersonalData: 'public figures and texts of the business' },
})
