// What the public page shows: the last frozen reading of each indicator, or in its place the reason why there is none.
// @fulfils R142
import type { Asking } from '#kernel'
import { follow, type Followed } from './load.ts'
import { plain } from './see-indicators.ts'

export type PublicFigure = Omit<Followed, 'indicator'> & {
  indicator: Omit<Followed['indicator'], 'read'> & { counted: boolean }
}

/** NOTE: where an indicator is silenced nothing of it leaves but the reason. */
export async function publicFigures(now: Asking): Promise<PublicFigure[]> {
  return (await follow(now, undefined, 8)).map((one) =>
    plain(one.silence === null ? one : { ...one, history: [], verdict: null, warnings: [] }),
  )
}
