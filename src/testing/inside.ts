// What a module tells the house itself, such as its figures: asked as the house asks it, in a transaction that only reads.
import {
  nothing,
  onlySystem,
  question,
  z,
  type Asking,
  type Indicator,
  type Reading,
} from '#kernel'
import type { Shop } from './index.ts'

/** Runs a reading of the house in a business, as the system, and answers what it answers. */
export const inside = <T>(shop: Shop, run: (now: Asking) => Promise<T>): Promise<T> =>
  shop.system
    .perform(
      question({
        name: 'testing.inside',
        input: z.object({}),
        subject: nothing,
        may: onlySystem('a test'),
        data: { noPersonalData: 'a test' },
        machine: 'none',
        audit: { unaudited: 'a test' },
        run: async (now) => ({ it: await run(now) }),
      }),
      {},
    )
    .then(({ it }) => it)

/** What the indicators of a module read over a span, by their names. */
export const readings = async (
  shop: Shop,
  indicators: readonly Indicator[],
  from: string,
  until: string,
) =>
  inside(shop, async (now) => {
    const read: Record<string, Reading | undefined> = {}
    for (const one of indicators)
      read[one.name] = await one.read?.(now, { from: new Date(from), until: new Date(until) })
    return read
  })
