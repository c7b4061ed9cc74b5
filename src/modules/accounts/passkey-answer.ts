// What a browser brings back from a passkey: our signed challenge, answered once, and its answer as JSON.
import { Stop, z, type Acting } from '#kernel'
import { openChallenge } from './passkey-offer.ts'
import { accounts } from './tables.ts'

export const data = { purpose: 'accounts', basis: 'contract', categories: ['password'] } as const

/** What the form brings: our signed challenge, and the browser's answer as JSON. */
export const Answered = {
  challenge: z.string().max(300),
  credential: z.string('accounts.passkey-script').max(20_000),
}

/** Takes a challenge of ours that has not been answered yet; each is answered once. */
export async function spend(now: Acting, signed: string): Promise<string> {
  const challenge = openChallenge(now, signed)
  if (challenge === undefined) throw wrong()
  const fresh = await accounts(now)
    .insertInto('spent_challenges')
    .values({ challenge, at: now.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('challenge')
    .executeTakeFirst()
  if (!fresh) throw wrong()
  return challenge
}

export function read<T>(text: string): T {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as T
  } catch {
    // Not JSON: told like every other answer that does not fit.
  }
  throw wrong()
}

export const wrong = () =>
  new Stop(
    'invalid',
    { key: 'road.invalid' },
    {
      fields: { _: [{ key: 'accounts.passkey-wrong' }] },
      trace: { kind: 'passkey', detail: { outcome: 'wrong' } },
    },
  )
