// Reads one mailbox for as long as this process holds its line: what is new, then waiting to be told of more.
import type { Business, StandingDesk } from '#kernel'
import { openLine, troubleOf, type Fetched, type Line } from '#kernel/mail'
import type { Held } from './hold-lines.ts'
import { noteLine } from './note-line.ts'
import { serversOf } from './servers-of.ts'
import { takeIn } from './take-in.ts'
import { forgetToken, keepingGrant } from './tokens.ts'

export type Reading = {
  desk: StandingDesk
  business: Business
  held: Held
  ending: AbortSignal
  /** Which number failed last, and how often in a row. */
  stuck: { uid: number; times: number }
}

/** Bytes; what is larger comes cut off and says so. */
const largest = 60_000_000
/** Milliseconds until we look again although nobody told us of anything. */
export const looking = 60_000

/** Ends when the line is cut; throws what is wrong with it. */
export async function readLine(reading: Reading): Promise<void> {
  const { held, ending } = reading
  const keep = keepingGrant(reading.desk, reading.business, held.account.id)
  const { imap } = await serversOf(held.account, keep).catch((error: unknown) => {
    throw Object.assign(error as Error, { oauth: true })
  })
  const line = await openLine(imap, held.account.folder).catch((error: unknown) => {
    forgetToken(held.account.id)
    throw error
  })
  try {
    let last = await opened(reading, line)
    while (line.open() && !ending.aborted) {
      last = await readNew(reading, line, last)
      if (line.open()) await line.news(looking, ending)
      await note(reading, {})
    }
  } finally {
    await line.close()
  }
}

async function opened(reading: Reading, line: Line): Promise<number> {
  const { last } = await note(reading, { uidValidity: line.folder.uidValidity })
  return last
}

const note = ({ desk, business, held }: Reading, more: { uidValidity?: string }) =>
  desk.perform(business, noteLine, { mailbox: held.account.id, way: 'in', trouble: null, ...more })

/** So many mails, or so many bytes of them, are taken in by one transaction. */
const batch = { mails: 20, bytes: 4_000_000 }

/** Takes in everything above a number, in order; answers the last one. NOTE: a mail that fails stops the round, so that it is tried again and none is passed over. */
export async function readNew(reading: Reading, line: Line, after: number): Promise<number> {
  const { held, ending } = reading
  // NOTE: servers tell whole seconds, so what came in the very second of `since` counts as after it.
  const since = new Date(Math.floor(held.since.getTime() / 1000) * 1000)
  let last = after
  let waiting = await line.numbers(after, since)
  while (waiting.length > 0 && !ending.aborted && line.open()) {
    // NOTE: a mail that failed is taken alone, so that it spoils none beside it.
    const many = waiting[0] === reading.stuck.uid ? 1 : batch.mails
    const { mails, through } = await line.fetchSome(waiting.slice(0, many), largest, batch.bytes)
    await takeSome(
      reading,
      line.folder.uidValidity,
      mails.filter(({ at }) => at >= since),
    )
    last = through
    waiting = waiting.filter((uid) => uid > through)
  }
  return last
}

/** Several at once; where that fails each alone, so that only the one that cannot be taken is held up. */
async function takeSome(reading: Reading, uidValidity: string, mails: readonly Fetched[]) {
  const { desk, business, held } = reading
  if (mails.length > 1)
    try {
      await desk.perform(business, takeIn, {
        mailbox: held.account.id,
        uidValidity,
        mails: mails.map(({ uid, raw, whole }) => ({ uid, raw, cut: !whole })),
      })
      return
    } catch (error) {
      desk.warn('several mails could not be taken in together and are taken one by one', {
        mailbox: held.account.id,
        mails: String(mails.length),
        error: (error as Error).message.slice(0, 200),
      })
    }
  for (const mail of mails) await take(reading, uidValidity, mail)
}

/**
 * What fails twice is kept without what was to be made of it, and what fails three times as a file: one mail never holds up
 * those behind it.
 */
async function take(
  { desk, business, held, stuck }: Reading,
  uidValidity: string,
  { uid, raw, whole }: Fetched,
): Promise<void> {
  const failed = stuck.uid === uid ? stuck.times : 0
  const mail = { uid, raw, cut: !whole, apart: failed > 1, readable: failed < 3 }
  try {
    await desk.perform(business, takeIn, { mailbox: held.account.id, uidValidity, mails: [mail] })
  } catch (error) {
    stuck.times = stuck.uid === uid ? stuck.times + 1 : 1
    stuck.uid = uid
    desk.warn('a mail could not be taken in and is tried again', {
      mailbox: held.account.id,
      uid: String(uid),
      error: (error as Error).message.slice(0, 200),
    })
    throw error
  }
}

/** What to note when a line failed. */
export function lineTrouble(error: unknown) {
  const { trouble, detail } = troubleOf(error)
  const oauth = (error as { oauth?: boolean }).oauth === true
  return { trouble: oauth && trouble === 'sign-in' ? ('token' as const) : trouble, detail }
}
