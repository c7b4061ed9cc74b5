// What somebody has agreed to, purpose by purpose, in as few questions as there are tables: for whoever is about to answer them.
// @fulfils R15 R58
import type { Asking } from '#kernel'
import { addressKey } from './address-key.ts'
import { addressOf, findContact, type Contact } from './contact.ts'
import { leftAlone } from './may-reach.ts'
import { wishesOf, type Wishes } from './preferences-for.ts'
import { purposesOf, type Purpose } from './purposes.ts'
import { everything } from './suppress.ts'
import { consents } from './tables.ts'

export type Agreed = { title: string; yes: boolean }

/**
 * How a person wishes to be met, and whether they agreed to each of the first purposes by its first channel. It says the
 * same as `mayReach`, but for hours and limits, which pass by themselves and say nothing about agreement.
 */
export async function agreedBy(
  now: Asking,
  person: string,
  most: number,
): Promise<{ wishes: Wishes; agreed: Agreed[] }> {
  const contact = await findContact(now, { person })
  const purposes = (await purposesOf(now))
    .slice(0, most)
    .filter(({ retired, channels }) => !retired && channels.length > 0)
  const agreed =
    contact && purposes.length > 0 && !(await leftAlone(now, { person }))
      ? await given(now, contact, person, purposes)
      : new Set<string>()
  return {
    wishes: wishesOf(now, contact),
    agreed: purposes.map(({ key, title }) => ({ title, yes: agreed.has(key) })),
  }
}

/** The purposes that were agreed to in their newest words, and whose address is not left alone. */
async function given(now: Asking, contact: Contact, person: string, purposes: Purpose[]) {
  const email = (await addressOf(now, person)) ?? contact.email
  const stopped =
    email === null
      ? []
      : await consents(now)
          .selectFrom('consent_suppressed')
          .select(['purpose', 'channel'])
          .where('key', '=', addressKey(now, email))
          .execute()
  const states = await consents(now)
    .selectFrom('consent_states')
    .select(['purpose', 'channel', 'version'])
    .where('contact', '=', contact.id)
    .where('state', '=', 'given')
    .execute()
  const yes = purposes.filter(({ key, channels: [channel], asked }) => {
    if (channel === 'email' && email === null) return false
    const of = (one: { purpose: string; channel: string }, purpose = key) =>
      one.channel === channel && one.purpose === purpose
    return (
      !stopped.some((one) => of(one) || of(one, everything)) &&
      states.some((one) => of(one) && (one.version ?? 0) >= asked)
    )
  })
  return new Set(yes.map(({ key }) => key))
}
