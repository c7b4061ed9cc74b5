// What people keep up about themselves: their address once it is proven, and how they want to be met.
import type { Acting } from '#kernel'
import { emailKey } from './email-key.ts'
import { people } from './tables.ts'

/** Notes that a person has proven their present address. */
export async function confirmAddress(now: Acting, person: string): Promise<void> {
  await people(now)
    .updateTable('people')
    .set({ email_confirmed_at: now.at })
    .where('id', '=', person)
    .where('email_confirmed_at', 'is', null)
    .execute()
}

/** Gives a person another, proven address; one that somebody else has is a clash. */
export async function moveAddress(now: Acting, person: string, email: string): Promise<void> {
  await people(now)
    .updateTable('people')
    .set({ email, email_key: emailKey(email), email_confirmed_at: now.at })
    .where('id', '=', person)
    .execute()
}

export type Self = {
  name: string
  called: string | null
  about: string | null
  locale: string | null
  theme: 'light' | 'dark' | null
}

/** Writes what a person says about themselves. */
export async function keepSelf(now: Acting, person: string, self: Partial<Self>): Promise<void> {
  await people(now).updateTable('people').set(self).where('id', '=', person).execute()
}
