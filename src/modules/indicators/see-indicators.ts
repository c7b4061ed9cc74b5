// Every measure of how people are treated, with what a reader must know before being glad of it.
// @fulfils R140
import { nothing, question, z } from '#kernel'
import { follow } from './load.ts'
import { mayRead } from './policy.ts'

export const seeIndicators = question({
  name: 'indicators.see-indicators',
  input: z.object({}),
  subject: nothing,
  may: mayRead,
  data: { noPersonalData: 'figures about many, after disclosure control' },
  machine: 'none',
  audit: { unaudited: 'figures about many' },

  run: async (now) => ({ followed: (await follow(now, undefined, 12)).map(plain) }),
})

/** Without the function that reads, which is nobody's business outside. */
export const plain = <F extends { indicator: { read?: unknown } }>(followed: F) => {
  const { read, ...indicator } = followed.indicator
  return {
    ...followed,
    indicator: { ...indicator, counted: read !== undefined } as Omit<F['indicator'], 'read'> & {
      counted: boolean
    },
  }
}
