// Spaces, who belongs to them, who asked or was invited, and how the business approaches each community.
import { declareTables, tables, type Community, type Generated } from '#kernel'
import type { PeopleSeen } from '#people'
import type { cadences, channels, Kind, SignUp } from './shapes.ts'

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
    in_short: Generated<string>
    owner: Generated<string | null>
    sign_up: Generated<SignUp>
    founded_at: Date
    closed_at: Date | null
  }
  space_members: {
    business: Generated<string>
    space: string
    person: string
    since: Date
    came_by: Generated<CameBy>
  }
}
export type CameBy = 'joined' | 'request' | 'invitation' | 'link' | 'added'

type Inside = {
  space_requests: {
    business: Generated<string>
    id: string
    space: string
    person: string
    why: string
    asked_at: Date
    answer: 'welcome' | 'not-now' | null
    answer_words: string | null
    answered_by: string | null
    answered_at: Date | null
  }
  space_invitations: {
    business: Generated<string>
    id: string
    space: string
    person: string | null
    note: string
    invited_by: string | null
    made_at: Date
    expires_at: Date
    uses_left: number
    answer: 'accepted' | 'declined' | 'withdrawn' | null
    answered_at: Date | null
  }
  approaches: {
    business: Generated<string>
    community: Community
    tone: string
    channel: (typeof channels)[number]
    cadence: (typeof cadences)[number]
    answer_hours: number
    owner: string | null
    changed_at: Date
  }
}

export const spaces = tables<SpaceTables & Inside, PeopleSeen>()

const retention = { until: 'spaces.until.left' } as const
const belonging = { purpose: 'spaces', basis: 'contract', retention } as const
const asked = {
  purpose: 'spaces',
  basis: 'contract',
  retention: { after: 'answered_at', years: 1 },
} as const
const invited = { ...asked, retention: { after: 'expires_at', years: 1 } } as const

export const declared = declareTables({
  spaces: { person: ['owner'], personal: {}, erase: { set: { owner: null } } },
  space_members: {
    person: ['person'],
    personal: { space: belonging, since: belonging, came_by: belonging },
    erase: 'delete',
  },
  space_requests: {
    person: ['person', 'answered_by'],
    personal: {
      space: asked,
      why: asked,
      asked_at: asked,
      answer: asked,
      answer_words: asked,
      answered_at: asked,
    },
    erase: 'delete',
  },
  space_invitations: {
    person: ['person', 'invited_by'],
    personal: {
      space: invited,
      note: invited,
      made_at: invited,
      answer: invited,
      answered_at: invited,
    },
    erase: 'delete',
  },
  approaches: { person: ['owner'], personal: {}, erase: { set: { owner: null } } },
})
