// People, the communities they belong to and the hats they wear.
import type { Channel, OrganisationKind } from './shapes.ts'
import { declareTables, tables, type Community, type Generated, type Hat } from '#kernel'

export type PeopleTables = {
  people: {
    business: Generated<string>
    id: string
    name: string
    called: string | null
    email: string | null
    email_key: string | null
    email_confirmed_at: Date | null
    locale: string | null
    theme: 'light' | 'dark' | null
    about: string | null
    official: Generated<boolean>
    demo: Generated<boolean>
    origin: string
    joined_at: Date
    erased_at: Date | null
    place: string | null
    changed_at: Date | null
    /** Since when a decision keeps what they say about themselves from others. */
    about_hidden_at: Generated<Date | null>
    import: string | null
  }
  organisations: {
    business: Generated<string>
    id: string
    name: string
    kind: OrganisationKind
    place: string | null
    website: string | null
    about: string | null
    demo: boolean
    added_at: Date
  }
  affiliations: {
    business: Generated<string>
    organisation: string
    person: string
    role: string | null
  }
  encounters: {
    business: Generated<string>
    id: string
    person: string
    at: Date
    noted_by: string | null
    channel: Channel
    value: string | null
    words: string
  }
  people_imports: {
    business: Generated<string>
    id: string
    started_by: string | null
    at: Date
    file_name: string
    source: string | null
    state: 'prepared' | 'done' | 'undone'
    added: Generated<number>
    known: Generated<number>
    failed: Generated<number>
    left_in: Generated<number>
  }
  memberships: {
    business: Generated<string>
    person: string
    community: Community
    since: Date
    origin: string
  }
  hats: {
    business: Generated<string>
    id: string
    person: string
    hat: Hat
    space: string | null
    given_by: string | null
    given_at: Date
    until: Date | null
  }
}

export const people = tables<PeopleTables>()

const contact = {
  purpose: 'people',
  basis: 'contract',
  retention: { until: 'road.until.left' },
} as const

export const declared = declareTables({
  people: {
    person: ['id'],
    personal: {
      name: contact,
      called: contact,
      email: contact,
      email_key: contact,
      locale: contact,
      about: contact,
      place: contact,
      origin: contact,
    },
    erase: {
      set: {
        name: '',
        called: null,
        email: null,
        email_key: null,
        email_confirmed_at: null,
        locale: null,
        about: null,
        place: null,
        origin: 'erased',
      },
    },
  },
  memberships: {
    person: ['person'],
    personal: { community: contact, origin: contact },
    erase: 'delete',
  },
  hats: { person: ['person', 'given_by'], personal: { hat: contact }, erase: 'delete' },
  organisations: { noPersonalData: 'describes an organisation' },
  affiliations: { person: ['person'], personal: { role: contact }, erase: 'delete' },
  encounters: {
    person: ['person', 'noted_by'],
    personal: { at: contact, channel: contact, value: contact, words: contact },
    erase: 'delete',
  },
  people_imports: {
    person: ['started_by'],
    personal: { source: { ...contact, retention: { after: 'at', days: 1, does: 'empty' } } },
    erase: { set: { started_by: null } },
  },
})
