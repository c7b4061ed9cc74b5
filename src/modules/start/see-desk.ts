// The desk's first page: what the business does here and where to go next.
import { nothing, question, z } from '#kernel'
import { mayWork } from './policy.ts'

export const seeDesk = question({
  name: 'start.see-desk',
  input: z.object({}),
  subject: nothing,
  may: mayWork,
  data: { noPersonalData: 'a list of places' },
  machine: 'none',
  audit: { unaudited: 'reads nothing' },

  run: (now) => Promise.resolve({ name: now.actor.name }),
})
