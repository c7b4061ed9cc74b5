// Erases somebody everywhere, in the transaction of the verb that decided it. The last owner stays: a business needs one.
// @fulfils R12
import { clash, erasePersonRows, tell, type Acting, type Erased, type Erasing } from '#kernel'
import { emailKey } from './email-key.ts'
import { personErased } from './facts.ts'
import { people } from './tables.ts'

/** A person of the register with the address they proved, or only addresses of somebody without an account. */
export async function eraseNow(now: Acting, { person, addresses }: Erasing): Promise<Erased[]> {
  if (person === null)
    return erasePersonRows(now, { person, addresses: addresses.map((one) => emailKey(one)) })
  await refuseLastOwner(now, person)
  const known = await people(now)
    .selectFrom('people')
    .select(['email_key', 'email_confirmed_at'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst()
  const own = known?.email_key && known.email_confirmed_at ? [known.email_key] : []
  const erased = await erasePersonRows(now, {
    person,
    addresses: [...own, ...addresses.map((one) => emailKey(one))],
  })
  await people(now)
    .updateTable('people')
    .set({ erased_at: now.at })
    .where('id', '=', person)
    .execute()
  tell(now, personErased, { person })
  return erased
}

async function refuseLastOwner(now: Acting, person: string): Promise<void> {
  const owners = await people(now)
    .selectFrom('hats')
    .select('person')
    .where('hat', '=', 'owner')
    .forUpdate()
    .execute()
  if (owners.length > 0 && owners.every((one) => one.person === person))
    throw clash('people.last-owner')
}
