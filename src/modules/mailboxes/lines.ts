// Standing work: this process holds the lines of mailboxes nobody else holds, reads them and sends from them.
import { setTimeout as wait } from 'node:timers/promises'
import type { Business, Standing, StandingDesk } from '#kernel'
import { holdLines, type Held } from './hold-lines.ts'
import { noteLine } from './note-line.ts'
import { lineTrouble, readLine } from './read-line.ts'
import { sendDue } from './send-line.ts'

/** Milliseconds between asking for the lines, and between looking for mails that are due. */
const asking = 8000
const sendingEvery = 1500

type Kept = { changed: number; stop: () => Promise<void> }

export const lines: Standing = {
  name: 'mailboxes.lines',
  async run(desk) {
    const kept = new Map<string, Kept>()
    try {
      while (!desk.ending.aborted) {
        await hold(desk, kept)
        await pause(asking, desk.ending)
      }
    } finally {
      await Promise.all([...kept.values()].map((one) => one.stop()))
    }
  },
}

/** Takes up lines we hold now and lays down those we do not, or that were changed. */
async function hold(desk: StandingDesk, kept: Map<string, Kept>): Promise<void> {
  const mine = new Map<string, { business: Business; held: Held }>()
  for (const business of await desk.businesses()) {
    const { held } = await desk.perform(business, holdLines, { holder: desk.holder })
    for (const one of held) mine.set(one.account.id, { business, held: one })
  }
  for (const [id, one] of kept)
    if (mine.get(id)?.held.changed.getTime() !== one.changed) {
      kept.delete(id)
      await one.stop()
    }
  for (const [id, { business, held }] of mine)
    if (!kept.has(id)) kept.set(id, keep(desk, business, held))
}

function keep(desk: StandingDesk, business: Business, held: Held): Kept {
  const control = new AbortController()
  const ending = AbortSignal.any([control.signal, desk.ending])
  const both = Promise.all([
    reading(desk, business, held, ending),
    sending(desk, business, held, ending),
  ])
  return {
    changed: held.changed.getTime(),
    stop: async () => {
      control.abort()
      await Promise.race([both, wait(4000, undefined, { ref: false })])
    },
  }
}

const seconds = [1, 5, 15, 60, 300, 900]

/** NOTE: a line that was cut is taken up again soon, one that fails again and again after longer pauses. */
async function reading(desk: StandingDesk, business: Business, held: Held, ending: AbortSignal) {
  const stuck = { uid: 0, times: 0 }
  let failures = 0
  while (!ending.aborted) {
    try {
      await readLine({ desk, business, held, ending, stuck })
      failures = 0
    } catch (error) {
      failures += 1
      await desk
        .perform(business, noteLine, { mailbox: held.account.id, way: 'in', ...lineTrouble(error) })
        .catch(() => {})
    }
    await pause((seconds[Math.min(failures, seconds.length - 1)] ?? 900) * 1000, ending)
  }
}

async function sending(desk: StandingDesk, business: Business, held: Held, ending: AbortSignal) {
  let failures = 0
  while (!ending.aborted) {
    const well = await sendDue({ desk, business, held }).catch((error: Error) => {
      desk.warn('mail waits to be sent', { mailbox: held.account.id, error: error.message })
      return false
    })
    failures = well ? 0 : failures + 1
    await pause(well ? sendingEvery : (seconds[Math.min(failures, 4)] ?? 300) * 1000, ending)
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  wait(milliseconds, undefined, { signal }).catch(() => {})
