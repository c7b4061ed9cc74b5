// People, the communities they belong to and the hats they wear.
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
  }
  memberships: { business: Generated<string>; person: string; community: Community; since: Date; origin: string }
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

const contact = { purpose: 'people', basis: 'contract', retention: 'until the person leaves or is erased' } as const

export const declared = declareTables({
  people: {
    person: ['id'],
    personal: { name: contact, called: contact, email: contact, email_key: contact, locale: contact, about: contact, origin: contact },
    erase: {
      set: { name: '', called: null, email: null, email_key: null, email_confirmed_at: null, locale: null, about: null, origin: 'erased' },
    },
  },
  memberships: { person: ['person'], personal: { community: contact, origin: contact }, erase: 'delete' },
  hats: { person: ['person', 'given_by'], personal: { hat: contact }, erase: 'delete' },
})
