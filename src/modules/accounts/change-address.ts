// Changes one's address, confirmed from the old one and from the new one; nothing changes before both have.
// @fulfils R13
import {
  action,
  clash,
  everyone,
  invalid,
  me,
  nothing,
  question,
  tell,
  z,
  type Asking,
} from '#kernel'
import { Email } from '#kernel/web'
import { emailKey, moveAddress } from '#people'
import { addressChangeAsked, addressChanged } from './facts.ts'
import { rowOfKey, type LinkUse } from './mailed-link.ts'
import { inSession } from './policy.ts'
import { Key } from './see-link.ts'
import { accounts } from './tables.ts'

const data = { purpose: 'accounts', basis: 'contract', categories: ['contact'] } as const
const days = 2

export const seeAddress = question({
  name: 'accounts.see-address',
  input: z.object({}),
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
  audit: { unaudited: 'a person looks at what is theirs' },

  async run(now) {
    const self = await accounts(now)
      .selectFrom('people')
      .select(['email', 'email_confirmed_at'])
      .where('id', '=', me(now))
      .executeTakeFirstOrThrow()
    const waiting = await accounts(now)
      .selectFrom('address_changes')
      .select(['new_email', 'old_confirmed_at', 'new_confirmed_at'])
      .where('person', '=', me(now))
      .where('done_at', 'is', null)
      .where('expires_at', '>', now.at)
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { ...self, waiting: waiting ?? null }
  },
})

export const askAddressChange = action({
  name: 'accounts.ask-address-change',
  input: z.object({ email: Email }),
  subject: (now) =>
    accounts(now)
      .selectFrom('people')
      .select(['email', 'email_key', 'email_confirmed_at'])
      .where('id', '=', now.actor.person)
      .executeTakeFirst(),
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
  limits: [{ most: 10, seconds: 86_400, by: 'person' }],

  /** An address somebody else has is taken like any other; that it is theirs shows only to its owner. */
  async run(now, { email }, known) {
    if (known.email_key === emailKey(email)) throw invalid({ email: 'accounts.address.same' })
    await accounts(now)
      .deleteFrom('address_changes')
      .where('person', '=', me(now))
      .where('done_at', 'is', null)
      .execute()
    const change = now.id()
    // NOTE: an address that was never confirmed proves nothing, so it has no say in the change.
    const old = known.email_confirmed_at === null ? null : known.email
    await accounts(now)
      .insertInto('address_changes')
      .values({
        id: change,
        person: me(now),
        old_email: old,
        new_email: email,
        new_key: emailKey(email),
        made_at: now.at,
        expires_at: new Date(now.at.getTime() + days * 86_400_000),
        old_confirmed_at: old === null ? now.at : null,
        new_confirmed_at: null,
        done_at: null,
      })
      .execute()
    tell(now, addressChangeAsked, { change })
    return {}
  },

  audit: () => ({ kind: 'person', detail: { what: 'address change asked' } }),
})

const Side = z.enum(['old', 'new'])

export const seeAddressLink = question({
  name: 'accounts.see-address-link',
  input: z.object({ side: Side, key: Key }),
  subject: nothing,
  may: everyone('whoever has the link has the letter'),
  data,
  machine: 'none',
  audit: { unaudited: 'confirming is audited' },
  openTo: ['suspended', 'unconfirmed'],

  async run(now, { side, key }) {
    const change = await openChange(now, side, key)
    return { side, key, email: change?.new_email ?? null }
  },
})

export const confirmAddressChange = action({
  name: 'accounts.confirm-address-change',
  input: z.object({ side: Side, key: Key }),
  subject: nothing,
  may: everyone('the signed link is the proof'),
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 60, seconds: 600, by: 'address' }],

  async run(now, { side, key }) {
    const change = await openChange(now, side, key)
    if (!change) throw clash('accounts.link-over')
    const done = (side === 'old' ? change.new_confirmed_at : change.old_confirmed_at) !== null
    const at = { [side === 'old' ? 'old_confirmed_at' : 'new_confirmed_at']: now.at }
    await accounts(now)
      .updateTable('address_changes')
      .set({ ...at, ...(done ? { done_at: now.at } : {}) })
      .where('id', '=', change.id)
      .execute()
    if (done) {
      await moveAddress(now, change.person, change.new_email)
      tell(now, addressChanged, { person: change.person, change: change.id })
    }
    return { done, person: change.person }
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person, detail: { done: answer.done } }),
})

/** A change that still waits for this side, and whose address nobody else has taken meanwhile. */
async function openChange(now: Asking, side: z.output<typeof Side>, key: string) {
  const use: LinkUse = side === 'old' ? 'old-address' : 'new-address'
  const id = rowOfKey(now, use, key)
  if (id === undefined) return undefined
  return accounts(now)
    .selectFrom('address_changes')
    .select(['id', 'person', 'new_email', 'old_confirmed_at', 'new_confirmed_at'])
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('expires_at', '>', now.at)
    .where(side === 'old' ? 'old_confirmed_at' : 'new_confirmed_at', 'is', null)
    .where((one) =>
      one.not(
        one.exists(
          one
            .selectFrom('people')
            .select('people.id')
            .whereRef('people.email_key', '=', 'address_changes.new_key'),
        ),
      ),
    )
    .executeTakeFirst()
}
