// The empty form for a new space.
import { nothing, question, z } from '#kernel'
import { mayFound } from './policy.ts'

export const seeFounding = question({
  name: 'spaces.see-founding',
  input: z.object({}),
  subject: nothing,
  may: mayFound,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  run: (now) => Promise.resolve({ languages: now.business.languages }),
})
