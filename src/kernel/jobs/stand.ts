// Keeps the standing work of every module going in this process: begun again when it fails, ended when we stop.
import { setTimeout as wait } from 'node:timers/promises'
import { system } from '../actor.ts'
import { allBusinesses } from '../businesses.ts'
import { newId } from '../id.ts'
import type { Log } from '../log.ts'
import type { Standing, StandingDesk } from '../module.ts'
import { perform, type Road } from '../perform.ts'

const pause = 5000

/** What standing work is given; tests make one of their own. */
export const standingDesk = (
  road: Road,
  log: Log,
  work: { name: string; ending: AbortSignal; poke: () => void },
): StandingDesk => ({
  businesses: () => allBusinesses(road.database),
  async perform(business, card, input) {
    const { answer } = await perform(road, card, input, {
      business,
      via: 'job',
      actor: system(work.name),
    })
    work.poke()
    return answer
  },
  ending: work.ending,
  holder: newId(road.clock, road.dice),
  warn: (message, about) => log.warn(message, about),
})

export function stand(road: Road, log: Log, poke: () => void) {
  const control = new AbortController()
  const all = road.registry.modules
    .flatMap((card) => card.standing ?? [])
    .map((one) => keep(one, road, log, { name: one.name, ending: control.signal, poke }))
  return {
    stop: async () => {
      control.abort()
      await Promise.race([Promise.all(all), wait(5000, undefined, { ref: false })])
    },
  }
}

async function keep(
  one: Standing,
  road: Road,
  log: Log,
  work: { name: string; ending: AbortSignal; poke: () => void },
): Promise<void> {
  while (!work.ending.aborted) {
    await one.run(standingDesk(road, log, work)).catch((error: Error) =>
      log.warn('standing work failed and begins again', {
        work: one.name,
        error: error.message,
      }),
    )
    await wait(pause, undefined, { signal: work.ending }).catch(() => {})
  }
}
