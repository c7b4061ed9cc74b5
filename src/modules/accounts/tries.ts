// Slows guessing down without ever locking anybody out: every failure in a row makes the next try wait longer,
// a device that has been here before counts on its own and not with its network, and a letter is never slowed.
import { limited, sql, type Acting } from '#kernel'
import { accounts } from './tables.ts'

export const freeTries = 5

/**
 * Counts a try that is about to be made under a key; throws `limited` while the last failure still makes it wait.
 * The row stays locked until the end, so that many tries at once count one after the other. After the last
 * free failure the next one waits 5 s, then 10, 20 ... and at most `most` seconds; a day of rest forgets them all.
 */
export async function countTry(
  now: Acting,
  key: string,
  most: number,
  free = freeTries,
): Promise<number> {
  const counted = await accounts(now)
    .insertInto('sign_in_tries')
    .values({ key, failures: 1, last_at: now.at, free_at: now.at })
    .onConflict((conflict) =>
      conflict
        .columns(['business', 'key'])
        .doUpdateSet({
          failures: sql<number>`case when sign_in_tries.last_at < ${dayBefore(now.at)} then 1 else sign_in_tries.failures + 1 end`,
          last_at: now.at,
          free_at: sql<Date>`${now.at}::timestamptz + make_interval(secs => case
            when sign_in_tries.last_at < ${dayBefore(now.at)} or sign_in_tries.failures + 1 < ${free} then 0
            else least(${most}, 5 * power(2, least(sign_in_tries.failures + 1 - ${free}, 20))) end)`,
        })
        .where('sign_in_tries.free_at', '<=', now.at),
    )
    .returning('failures')
    .executeTakeFirst()
  if (counted) return counted.failures
  await refuseSlowed(now, key)
  throw limited(1)
}

/** Throws `limited` while the last failure under a key still makes the next try wait. */
async function refuseSlowed(now: Acting, key: string): Promise<void> {
  const held = await accounts(now)
    .selectFrom('sign_in_tries')
    .select('free_at')
    .where('key', '=', key)
    .where('free_at', '>', now.at)
    .executeTakeFirst()
  if (held)
    throw limited(Math.max(1, Math.ceil((held.free_at.getTime() - now.at.getTime()) / 1000)))
}

/** Whole networks get patience: fifty failures a day before strangers in them wait, and never longer than a minute. */
const network = { free: 50, most: 60 }

const networkKey = (now: Acting) => tryKey(now, `network ${now.browser.network ?? 'none'}`)

/** Throws `limited` while too many failures from this network make strangers in it wait. */
export const refuseSlowedNetwork = (now: Acting): Promise<void> =>
  refuseSlowed(now, networkKey(now))

/** Notes a failure from this network. */
export async function noteNetwork(now: Acting): Promise<void> {
  await countTry(now, networkKey(now), network.most, network.free)
}

/** The proof held: what was counted under the key is forgotten. */
export async function forgetTries(now: Acting, key: string): Promise<void> {
  await accounts(now).deleteFrom('sign_in_tries').where('key', '=', key).execute()
}

const dayBefore = (at: Date) => new Date(at.getTime() - 86_400_000)

/** A key nobody can read an address back from. */
export const tryKey = (now: Acting, what: string): string => now.seals.sign('accounts.tries', what)
