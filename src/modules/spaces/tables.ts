// Spaces and who belongs to them.
import { declareTables, tables, type Community, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'

export const kinds = ['public', 'member', 'staff', 'invited'] as const
export type Kind = (typeof kinds)[number]

export type SpaceTables = {
  spaces: {
    business: Generated<string>
    id: string
    slug: string
    name: string
    about: string
    kind: Kind
    community: Community | null
    locale: string
    tone: Generated<string>
    sign_up: Generated<'open' | 'invitation' | 'none'>
    founded_at: Date
    closed_at: Date | null
  }
  space_members: { business: Generated<string>; space: string; person: string; since: Date }
}

export const spaces = tables<SpaceTables, PeopleSeen>()

const belonging = {
  purpose: 'spaces',
  basis: 'contract',
  retention: 'until the person leaves the space or is erased',
} as const

export const declared = declareTables({
  spaces: { noPersonalData: 'describes a place, not a person' },
  space_members: {
    person: ['person'],
    personal: { space: belonging, since: belonging },
    erase: 'delete',
  },
})
