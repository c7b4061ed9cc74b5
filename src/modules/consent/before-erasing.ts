// Before somebody is erased their address is put on the list of those left alone: it is all that stays of them here.
import type { Acting, Erasing } from '#kernel'
import { addressOf } from './contact.ts'
import { suppressAll } from './suppress.ts'
import { consents } from './tables.ts'

export async function beforeErasing(now: Acting, { person, addresses }: Erasing): Promise<void> {
  const own = person === null ? null : await addressOf(now, person)
  const left =
    person === null
      ? []
      : await consents(now)
          .selectFrom('consent_contacts')
          .select('email')
          .where('person', '=', person)
          .where('email', 'is not', null)
          .execute()
  const all = [...addresses, own, ...left.map((one) => one.email)]
  await suppressAll(
    now,
    all.filter((one) => one !== null),
    'erased',
  )
}
