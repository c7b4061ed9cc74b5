// The row of the business itself. The kernel made the table; this module is where people change it.
import { tables } from '#kernel'
import type { SafeHtml } from '#kernel/text'

export type BusinessTable = {
  businesses: {
    id: string
    name: string
    host: string | null
    locale: string
    languages: string[]
    time_zone: string
    sector: string | null
    size: string | null
    countries: string[]
    demo: boolean
    about: string
    about_html: SafeHtml | ''
    write_to: string | null
    phone: string | null
    address: string | null
    imprint: string
    imprint_html: SafeHtml | ''
  }
}

type OutboxSeen = { outbox: { id: string; at: Date } }

export const settings = tables<BusinessTable, OutboxSeen>()
