// How people prove who they are, and where they are signed in.
import {
  declareTables,
  tables,
  type BusinessTable,
  type Community,
  type Generated,
  type Hat,
} from '#kernel'
import type { GuidelinesSeen } from '#guidelines'
import type { PeopleSeen } from '#people'
import type { SpacesSeen } from '#spaces'

export const signUpKinds = ['open', 'invitation', 'none'] as const
export type SignUpKind = (typeof signUpKinds)[number]
type Business = { business: Generated<string> }
type Lasting = { made_at: Date; expires_at: Date; used_at: Date | null }

export type AccountTables = {
  businesses: BusinessTable & { created_at: Date }
  passwords: Business & { person: string; hash: string; set_at: Date }
  sessions: Business & {
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
  sign_in_settings: Business & { sign_up: SignUpKind; confirm_first: boolean; changed_at: Date }
  sign_in_tries: Business & { key: string; failures: number; last_at: Date; free_at: Date }
  links: Business &
    Lasting & { id: string; person: string | null; email: string | null; back: string }
  sign_ups: Business &
    Lasting & {
      id: string
      person: string | null
      name: string | null
      email: string
      hash: string
      locale: string
    }
  address_changes: Business & {
    id: string
    person: string
    old_email: string | null
    new_email: string
    new_key: string
    made_at: Date
    expires_at: Date
    old_confirmed_at: Date | null
    new_confirmed_at: Date | null
    done_at: Date | null
  }
  invitations: Business & {
    id: string
    email: string
    name: string | null
    locale: string
    hats: Hat[]
    communities: Community[]
    space: string | null
    message: string | null
    invited_by: string | null
    made_at: Date
    sent_at: Date
    expires_at: Date
    accepted_at: Date | null
    withdrawn_at: Date | null
    person: string | null
  }
  authenticators: Business & {
    person: string
    secret: string
    made_at: Date
    confirmed_at: Date | null
    last_step: Generated<number>
  }
  recovery_codes: Business & {
    person: string
    code_hash: string
    batch: string
    made_at: Date
    used_at: Date | null
  }
  passkeys: Business & {
    id: string
    person: string
    public_key: Buffer
    counter: number
    transports: string[]
    name: string
    made_at: Date
    used_at: Date | null
  }
  spent_challenges: Business & { challenge: string; at: Date }
  identity_providers: Business & {
    id: string
    slug: string
    label: string
    issuer: string
    client_id: string
    client_secret: string
    metadata: string
    newcomers: boolean
    made_at: Date
    closed_at: Date | null
  }
  identities: Business & {
    provider: string
    subject: string
    person: string
    linked_at: Date
    used_at: Date
  }
  provider_rounds: Business & {
    id: string
    provider: string
    secrets: string
    made_at: Date
    used_at: Date | null
  }
  access_tokens: Business & {
    id: string
    person: string
    name: string
    ending: string
    scopes: string[]
    made_at: Date
    expires_at: Date
    used_at: Date | null
    withdrawn_at: Date | null
  }
}

export const accounts = tables<AccountTables, PeopleSeen & SpacesSeen & GuidelinesSeen>()

const access = {
  purpose: 'accounts',
  basis: 'contract',
  retention: { until: 'road.until.changed' },
} as const
const invited = { ...access, retention: { after: 'expires_at', days: 90 } } as const
const session = {
  purpose: 'accounts',
  basis: 'legitimate-interest',
  retention: { after: 'seen_at', days: 30 },
} as const
const brief = {
  purpose: 'accounts',
  basis: 'contract',
  retention: { after: 'made_at', days: 30 },
} as const

export const declared = declareTables({
  passwords: { person: ['person'], personal: { hash: access }, erase: 'delete' },
  sessions: {
    person: ['person'],
    personal: { token_hash: session, device: session, factors: session },
    erase: 'delete',
  },
  sign_in_settings: { noPersonalData: 'rules of the business for opening an account' },
  sign_in_tries: { noPersonalData: 'signed keys that name nobody, and counts' },
  links: {
    person: ['person'],
    address: 'email',
    personal: { email: brief, back: brief },
    erase: 'delete',
  },
  sign_ups: {
    person: ['person'],
    address: 'email',
    personal: { name: brief, email: brief, hash: brief, locale: brief },
    erase: 'delete',
  },
  address_changes: {
    person: ['person'],
    personal: { old_email: brief, new_email: brief, new_key: brief },
    erase: 'delete',
  },
  invitations: {
    person: ['person', 'invited_by'],
    address: 'email',
    personal: {
      email: invited,
      name: invited,
      locale: invited,
      hats: invited,
      communities: invited,
      message: invited,
    },
    erase: 'delete',
  },
  authenticators: { person: ['person'], personal: { secret: access }, erase: 'delete' },
  recovery_codes: { person: ['person'], personal: { code_hash: access }, erase: 'delete' },
  passkeys: {
    person: ['person'],
    personal: { id: access, public_key: access, counter: access, transports: access, name: access },
    erase: 'delete',
  },
  spent_challenges: { noPersonalData: 'random numbers that were used once' },
  identity_providers: { noPersonalData: 'describes an organisation that identifies people' },
  identities: { person: ['person'], personal: { subject: access }, erase: 'delete' },
  provider_rounds: {
    noPersonalData: 'random numbers of a sign-in on its way; who it is for is not known yet',
  },
  access_tokens: {
    person: ['person'],
    personal: { name: access, ending: access, scopes: access },
    erase: 'delete',
  },
})
