// Whoever writes to us is somebody we know from then on: found by address, or added to the register.
import { addPerson, emailKey } from '#people'
import type { Acting } from '#kernel'
import { desk } from './tables.ts'

export type Sender = {
  person?: string | null | undefined
  name: string
  email?: string | undefined
  /** Signed in, or a mail that passed its checks. */
  proven?: boolean | undefined
  /** Looked for just now in this transaction, and not found. */
  stranger?: boolean | undefined
}

/** The person behind a name and an address; nobody where there is no address to tell them by. */
export async function personOf(
  now: Acting,
  { person, name, email, stranger }: Sender,
  locale: string,
): Promise<string | null> {
  if (person) return person
  if (!email) return null
  const known =
    stranger === true
      ? undefined
      : await desk(now)
          .selectFrom('people')
          .select('id')
          .where('email_key', '=', emailKey(email))
          .executeTakeFirst()
  if (known) return known.id
  const added = await addPerson.run(now, { name, email, communities: [], locale }, null)
  return added.person
}
