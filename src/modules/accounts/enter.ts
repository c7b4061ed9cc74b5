// The last step of every way in: a session at once, or first the second step for those who have set one up.
import { tell, type Acting } from '#kernel'
import { deviceMark } from './device.ts'
import { signedIn } from './facts.ts'
import { startSession } from './start-session.ts'
import { accounts } from './tables.ts'

export type Entered = {
  person: string
  /** For the session cookie; null while the second step is missing. */
  token: string | null
  /** For the cookie `half`: proves that the first step was taken. */
  half: string | null
  device: string | null
  then: string
}

export type Half = { person: string; factors: string[]; then: string; until: number }

/** Lets a proven person in. A passkey counts as both steps, since the device asked for its own proof. */
export async function enter(
  now: Acting,
  person: string,
  factors: string[],
  then: string,
): Promise<Entered> {
  const complete =
    factors.includes('passkey') || factors.length > 1 || !(await hasSecondStep(now, person))
  if (!complete)
    return { person, token: null, half: halfOf(now, { person, factors, then }), device: null, then }
  await endReplaced(now)
  const token = await startSession(now, person, factors)
  tell(now, signedIn, { person })
  return { person, token, half: null, device: deviceMark(now, person), then }
}

async function hasSecondStep(now: Acting, person: string): Promise<boolean> {
  const found = await accounts(now)
    .selectFrom('authenticators')
    .select('person')
    .where('person', '=', person)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** The session this browser had before ends: a proof always begins a new one. */
async function endReplaced(now: Acting): Promise<void> {
  if (now.actor.session)
    await accounts(now).deleteFrom('sessions').where('id', '=', now.actor.session.id).execute()
}

const use = 'accounts.half'

const halfOf = (now: Acting, half: Omit<Half, 'until'>): string =>
  now.seals.seal(
    use,
    JSON.stringify({ ...half, until: now.at.getTime() + 10 * 60_000 } satisfies Half),
  )

/** Who has taken the first step in this browser, within ten minutes. */
export function openHalf(now: Pick<Acting, 'seals' | 'browser' | 'at'>): Half | undefined {
  const text = now.seals.open(use, now.browser.kept('half') ?? '')
  const half = text === undefined ? undefined : (JSON.parse(text) as Half)
  return half && half.until > now.at.getTime() ? half : undefined
}
