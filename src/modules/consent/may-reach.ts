// May somebody be reached now, for this purpose, this way? The one question that every sender asks.
// @fulfils R7 R15 R56
import { sql, type Asking } from '#kernel'
import { addressKey } from './address-key.ts'
import type { Channel } from './channels.ts'
import { addressOf, findContact, type Contact, type Whom } from './contact.ts'
import { purposeOf, type Purpose } from './purposes.ts'
import { quietUntil, usual } from './quiet.ts'
import { everything } from './suppress.ts'
import { consents } from './tables.ts'

export const whys = [
  'no-purpose',
  'no-channel',
  'no-address',
  'suppressed',
  'restricted',
  'never-asked',
  'unconfirmed',
  'withdrawn',
  'no-proof',
  'text-changed',
  'too-often',
  'quiet-hours',
] as const
export type Reason = (typeof whys)[number]
/** `again` says when it may be tried: only for what passes by itself. */
export type Reach =
  | { may: true; contact: string }
  | { may: false; why: Reason; again?: Date; contact: string | null }

type Objection = (now: Asking, whom: Whom) => Promise<boolean>
const objections: Objection[] = []

/** Another module's reason why somebody is left alone (their data is restricted, say); called when it is loaded. */
export const addObjection = (objection: Objection): void => {
  objections.push(objection)
}

/** Whether another module says that this person is left alone. */
export async function leftAlone(now: Asking, whom: Whom): Promise<boolean> {
  for (const objection of objections) if (await objection(now, whom)) return true
  return false
}

export async function mayReach(
  now: Asking,
  whom: Whom,
  key: string,
  channel: Channel,
): Promise<Reach> {
  const purpose = await purposeOf(now, key)
  const contact = await findContact(now, whom)
  const no = (why: Reason, again?: Date): Reach => ({
    may: false,
    why,
    contact: contact?.id ?? null,
    ...(again ? { again } : {}),
  })
  if (!purpose || purpose.retired) return no('no-purpose')
  if (!purpose.channels.includes(channel)) return no('no-channel')
  const email =
    'email' in whom ? whom.email : ((await addressOf(now, whom.person)) ?? contact?.email ?? null)
  if (channel === 'email' && email === null) return no('no-address')
  if (email !== null && (await isSuppressed(now, email, key, channel))) return no('suppressed')
  if (await leftAlone(now, whom)) return no('restricted')
  if (!contact) return no('never-asked')
  const why = await consentOf(now, contact, purpose, channel)
  if (why) return no(why)
  return channel === 'site' ? { may: true, contact: contact.id } : inTime(now, contact, purpose, no)
}

async function isSuppressed(now: Asking, email: string, purpose: string, channel: Channel) {
  const found = await consents(now)
    .selectFrom('consent_suppressed')
    .select('why')
    .where('key', '=', addressKey(now, email))
    .where('channel', '=', channel)
    .where('purpose', 'in', [purpose, everything])
    .executeTakeFirst()
  return found !== undefined
}

async function consentOf(
  now: Asking,
  contact: Contact,
  purpose: Purpose,
  channel: Channel,
): Promise<Reason | undefined> {
  const found = await consents(now)
    .selectFrom('consent_states')
    .select(['state', 'version'])
    .where('contact', '=', contact.id)
    .where('purpose', '=', purpose.key)
    .where('channel', '=', channel)
    .executeTakeFirst()
  if (!found) return 'never-asked'
  if (found.state === 'asked') return 'unconfirmed'
  if (found.state === 'withdrawn') return 'withdrawn'
  if (found.state === 'unproven') return 'no-proof'
  return (found.version ?? 0) < purpose.asked ? 'text-changed' : undefined
}

async function inTime(
  now: Asking,
  contact: Contact,
  { key, most, days }: Purpose,
  no: (why: Reason, again?: Date) => Reach,
): Promise<Reach> {
  const length = days * 86_400_000
  const sent = await consents(now)
    .selectFrom('consent_sendings')
    .select('at')
    .where('contact', '=', contact.id)
    .where('purpose', '=', key)
    .where('at', '>', new Date(now.at.getTime() - length))
    .orderBy('at', 'desc')
    .limit(1)
    .offset(most - 1)
    .executeTakeFirst()
  if (sent) return no('too-often', new Date(sent.at.getTime() + length + 1))
  const quiet = quietUntil(now.at, {
    from: contact.quiet_from ?? usual.from,
    until: contact.quiet_until ?? usual.until,
    zone: contact.time_zone ?? now.business.timeZone,
  })
  return quiet ? no('quiet-hours', quiet) : { may: true, contact: contact.id }
}

/**
 * Everybody who has agreed, as a query to join and to page through: contact, person, address, language. Hours and limits
 * are not in it: they are asked when each letter leaves.
 */
export const reachable = (now: Asking, purpose: string, channel: Channel) =>
  consents(now)
    .selectFrom('consent_states as agreed')
    .innerJoin('consent_contacts as contact', 'contact.id', 'agreed.contact')
    .innerJoin('consent_purposes as purpose', 'purpose.key', 'agreed.purpose')
    .leftJoin('people', 'people.id', 'contact.person')
    .where('agreed.purpose', '=', purpose)
    .where('agreed.channel', '=', channel)
    .where('agreed.state', '=', 'given')
    .where('purpose.retired_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .where(
      sql<boolean>`agreed.version >= coalesce((select max(version) from consent_texts
        where purpose = ${purpose} and material), 1)`,
    )
    .where(
      sql<boolean>`not exists (select from consent_suppressed as left_alone where left_alone.key = contact.address_key
        and left_alone.channel = ${channel} and left_alone.purpose in (${purpose}, ${everything}))`,
    )
    .select([
      'contact.id as contact',
      'contact.person as person',
      sql<string | null>`coalesce(people.email, contact.email)`.as('email'),
      sql<string>`coalesce(nullif(people.name, ''), contact.name)`.as('name'),
      sql<string | null>`coalesce(people.locale, contact.locale)`.as('locale'),
    ])
