// Time and randomness come from here and nowhere else, so that every deadline and every id can be tested.
import { randomFillSync } from 'node:crypto'

export type Clock = { now(): Date }
export type Dice = { bytes(length: number): Buffer }

export const systemClock: Clock = { now: () => new Date() }
export const systemDice: Dice = { bytes: (length) => randomFillSync(Buffer.alloc(length)) }

/** A clock that stands still until it is moved (milliseconds). */
export function testClock(start = '2026-06-01T09:00:00Z') {
  let at = new Date(start).getTime()
  return {
    now: () => new Date(at),
    advance: (milliseconds: number) => {
      at += milliseconds
    },
    set: (time: string) => {
      at = new Date(time).getTime()
    },
  }
}
export type TestClock = ReturnType<typeof testClock>
