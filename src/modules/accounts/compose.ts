// From a row to the letters about it: who gets it, in which language, with which link.
import type { Acting } from '#kernel'
import {
  changedLetter,
  guessedLetter,
  invitationLetter,
  knownAlreadyLetter,
  newAddressLetter,
  oldAddressLetter,
  signInLetter,
  signUpLetter,
  type Receiver,
  type Words,
} from './letters.tsx'
import { linkKey } from './mailed-link.ts'
import type { Letter } from './post.ts'
import { accounts } from './tables.ts'
import { changeWords } from './change-words.ts'

export const kinds = [
  'sign-in',
  'sign-up',
  'invitation',
  'guessed',
  'address-change',
  'address-changed',
  'changed',
] as const
export type LetterKind = (typeof kinds)[number]

/** The letters about a row; none if it is gone, used or nobody's. */
export const compose = (
  now: Acting,
  kind: LetterKind,
  row: string,
  what?: string,
): Promise<Letter[]> => composers[kind](now, row, what)

const composers: Record<
  LetterKind,
  (now: Acting, row: string, what?: string) => Promise<Letter[]>
> = {
  async 'sign-in'(now, row) {
    const found = await accounts(now)
      .selectFrom('links')
      .innerJoin('people', 'people.id', 'links.person')
      .select([
        'links.expires_at',
        'links.email',
        'people.id',
        'people.name',
        'people.called',
        'people.locale',
      ])
      .where('links.id', '=', row)
      .where('links.used_at', 'is', null)
      .executeTakeFirst()
    if (!found?.email) return []
    const url = `/sign-in/link?key=${linkKey(now, 'sign-in', row)}`
    return [letter(now, row, found, found.email, (to) => signInLetter(to, url, found.expires_at))]
  },

  async 'sign-up'(now, row) {
    const found = await accounts(now)
      .selectFrom('sign_ups')
      .select(['person', 'name', 'email', 'locale', 'expires_at'])
      .where('id', '=', row)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (!found) return []
    const known = found.person
    if (known)
      return [
        letter(now, row, { id: known, name: '', locale: found.locale }, found.email, (to) =>
          knownAlreadyLetter(to, `/sign-in/forgotten`),
        ),
      ]
    const url = `/sign-up/confirm?key=${linkKey(now, 'sign-up', row)}`
    return [
      letter(
        now,
        row,
        { id: null, name: found.name ?? '', locale: found.locale },
        found.email,
        (to) => signUpLetter(to, url, found.expires_at),
      ),
    ]
  },

  async invitation(now, row, sent) {
    const found = await accounts(now)
      .selectFrom('invitations')
      .leftJoin('people as host', 'host.id', 'invitations.invited_by')
      .select([
        'invitations.email',
        'invitations.name',
        'invitations.locale',
        'invitations.message',
        'invitations.expires_at',
        'host.name as host',
      ])
      .where('invitations.id', '=', row)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (!found) return []
    const given = {
      host: found.host ?? now.business.name,
      message: found.message,
      url: `/join?key=${linkKey(now, 'invitation', row)}`,
      until: found.expires_at,
    }
    return [
      letter(
        now,
        sent ? now.id() : row,
        { id: null, name: found.name ?? '', locale: found.locale },
        found.email,
        (to) => invitationLetter(to, given),
      ),
    ]
  },

  async guessed(now, person) {
    const found = await receiver(now, person)
    return found?.email
      ? [letter(now, now.id(), found, found.email, (to) => guessedLetter(to, `/sign-in/forgotten`))]
      : []
  },

  async 'address-change'(now, row) {
    const change = await accounts(now)
      .selectFrom('address_changes')
      .selectAll()
      .where('id', '=', row)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    const person = change && (await receiver(now, change.person))
    if (!change || !person) return []
    const key = (use: 'old-address' | 'new-address') =>
      `/address/${use === 'old-address' ? 'old' : 'new'}?key=${linkKey(now, use, row)}`
    const fresh = letter(now, row, person, change.new_email, (to) =>
      newAddressLetter(to, key('new-address'), change.expires_at),
    )
    if (!change.old_email) return [fresh]
    const given = { fresh: change.new_email, url: key('old-address'), until: change.expires_at }
    return [
      fresh,
      letter(now, now.id(), person, change.old_email, (to) => oldAddressLetter(to, given)),
    ]
  },

  async 'address-changed'(now, row) {
    const change = await accounts(now)
      .selectFrom('address_changes')
      .select(['person', 'old_email'])
      .where('id', '=', row)
      .executeTakeFirst()
    const person = change && (await receiver(now, change.person))
    if (!change?.old_email || !person) return []
    return [
      letter(now, now.id(), person, change.old_email, (to) =>
        changedLetter(to, changeWords(to, 'address'), `/sign-in/forgotten`),
      ),
    ]
  },

  async changed(now, person, what = 'password') {
    const found = await receiver(now, person)
    return found?.email
      ? [
          letter(now, now.id(), found, found.email, (to) =>
            changedLetter(to, changeWords(to, what), `/me/sessions`),
          ),
        ]
      : []
  },
}

const receiver = (now: Acting, person: string) =>
  accounts(now)
    .selectFrom('people')
    .select(['id', 'name', 'called', 'email', 'locale'])
    .where('id', '=', person)
    .where('erased_at', 'is', null)
    .executeTakeFirst()

type To = { id: string | null; name: string; called?: string | null; locale: string | null }

function letter(
  now: Acting,
  id: string,
  person: To,
  address: string,
  write: (to: Receiver) => Words,
): Letter {
  const locale = person.locale ?? now.business.locale
  const name = person.called ?? person.name
  return {
    id,
    person: person.id,
    to: address,
    name,
    locale,
    ...write({
      name,
      locale,
      timeZone: now.business.timeZone,
      business: now.business.name,
      at: now.at,
    }),
  }
}
