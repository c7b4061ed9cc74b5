// Which person a provider has just vouched for: somebody linked before, somebody with the same proven address, or
// somebody new where newcomers are welcome.
import { tell, z, type Acting } from '#kernel'
import { emailKey, join } from '#people'
import { signedUp, wayInChanged } from './facts.ts'
import { signInSettings } from './settings.ts'
import { accounts } from './tables.ts'

/** `email` only if the provider says it has verified it. */
export type Claims = { subject: string; email: string | null; name: string | null }

export async function personOf(
  now: Acting,
  provider: { id: string; newcomers: boolean },
  claims: Claims,
): Promise<string | undefined> {
  const linked = await accounts(now)
    .updateTable('identities')
    .set({ used_at: now.at })
    .where('provider', '=', provider.id)
    .where('subject', '=', claims.subject)
    .returning('person')
    .executeTakeFirst()
  if (linked) return linked.person
  if (claims.email === null || !z.email().max(254).safeParse(claims.email).success) return undefined
  const known = await accounts(now)
    .selectFrom('people')
    .select(['id', 'email_confirmed_at'])
    .where('email_key', '=', emailKey(claims.email))
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  // NOTE: an address in the register that was never confirmed may be somebody else's slip of the pen.
  if (known && known.email_confirmed_at === null) return undefined
  const person = known?.id ?? (await newcomer(now, provider, claims.email, claims.name))
  if (person === undefined) return undefined
  await accounts(now)
    .insertInto('identities')
    .values({
      provider: provider.id,
      subject: claims.subject,
      person,
      linked_at: now.at,
      used_at: now.at,
    })
    .execute()
  if (known) tell(now, wayInChanged, { person, what: 'provider-linked' })
  return person
}

async function newcomer(
  now: Acting,
  provider: { newcomers: boolean },
  email: string,
  name: string | null,
): Promise<string | undefined> {
  const { signUp } = await signInSettings(now)
  if (!provider.newcomers && signUp !== 'open') return undefined
  const called = (name ?? email.split('@')[0] ?? email)
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 120)
  const person = await join(now, {
    name: called || email,
    email,
    confirmed: true,
    locale: null,
    communities: ['online'],
    origin: 'provider',
  })
  tell(now, signedUp, { person })
  return person
}
