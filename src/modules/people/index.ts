// The door of people: what other modules may join, link to and hear about.
import type { PeopleTables } from './tables.ts'

/** Columns of people that other modules may join and show. An erased person has an empty name. */
export type PeopleSeen = {
  people: Pick<
    PeopleTables['people'],
    | 'business'
    | 'id'
    | 'name'
    | 'called'
    | 'official'
    | 'demo'
    | 'email'
    | 'email_key'
    | 'email_confirmed_at'
    | 'about'
    | 'locale'
    | 'theme'
    | 'joined_at'
    | 'erased_at'
  >
  memberships: PeopleTables['memberships']
  hats: PeopleTables['hats']
  organisations: Pick<PeopleTables['organisations'], 'business' | 'id' | 'name'>
  affiliations: PeopleTables['affiliations']
}

export { eraseNow } from './erase-now.ts'
export { emailKey } from './email-key.ts'
export { addOwner } from './add-owner.ts'
export { dress, enrol, join, type Joining } from './join.ts'
export { confirmAddress, keepSelf, moveAddress, type Self } from './keep-self.ts'
export { addPerson } from './add-person.ts'
export { giveHat } from './give-hat.ts'
export { takeHat } from './take-hat.ts'
export { hatGiven, peopleImported, personAdded, personErased } from './facts.ts'
export { personLink } from './links.ts'
export { addProfileLink, type ProfileLink } from './profile-links.ts'
