// The page of the second step.
import { everyone, nothing, question, z } from '#kernel'
import { openHalf } from './enter.ts'

export const seeCode = question({
  name: 'accounts.see-code',
  input: z.object({}),
  subject: nothing,
  may: everyone('whoever has taken the first step holds a sealed cookie'),
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },
  openTo: ['suspended', 'unconfirmed'],

  run: (now) => Promise.resolve({ ready: openHalf(now) !== undefined }),
})
