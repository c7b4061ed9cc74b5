// The row of the business itself. The kernel made the table; this module is where people change it.
import { tables, type BusinessTable } from '#kernel'
import type { SafeHtml } from '#kernel/text'

type Described = {
  businesses: BusinessTable & {
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

export const settings = tables<Described, OutboxSeen>()
