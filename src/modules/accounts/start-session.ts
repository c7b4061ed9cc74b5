// Makes a session for a person who has just proven who they are.
import type { Acting } from '#kernel'
import { deviceWords } from './device.ts'
import { accounts } from './tables.ts'
import { hashOf, newToken } from './token.ts'

const month = 30 * 86_400_000

/** Returns the token for the cookie; it is not kept anywhere else. */
export async function startSession(
  now: Acting,
  person: string,
  factors: string[],
): Promise<string> {
  const token = newToken(now)
  await accounts(now)
    .insertInto('sessions')
    .values({
      id: now.id(),
      person,
      token_hash: hashOf(token),
      started_at: now.at,
      seen_at: now.at,
      proven_at: now.at,
      factors,
      device: deviceWords(now.browser.agent),
      expires_at: new Date(now.at.getTime() + month),
    })
    .execute()
  return token
}
