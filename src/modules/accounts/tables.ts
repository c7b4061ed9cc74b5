// How people prove who they are, and where they are signed in.
import { declareTables, tables, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'

export type AccountTables = {
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
    created_at: Date
  }
  passwords: { business: Generated<string>; person: string; hash: string; set_at: Date }
  sessions: {
    business: Generated<string>
    id: string
    person: string
    token_hash: Buffer
    started_at: Date
    seen_at: Date
    proven_at: Date
    factors: string[]
    device: string
    expires_at: Date
  }
}

export const accounts = tables<AccountTables, PeopleSeen>()

const access = {
  purpose: 'accounts',
  basis: 'contract',
  retention: 'until changed, withdrawn or erased',
} as const
const session = {
  purpose: 'accounts',
  basis: 'legitimate-interest',
  retention: '30 days after the last use',
} as const

export const declared = declareTables({
  passwords: { person: ['person'], personal: { hash: access }, erase: 'delete' },
  sessions: {
    person: ['person'],
    personal: { token_hash: session, device: session, factors: session },
    erase: 'delete',
  },
})
