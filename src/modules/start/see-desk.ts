// The desk's first page: what waits for this person today, deadlines first.
import { nothing, question, whatWaits, z } from '#kernel'
import { mayWork } from './policy.ts'

export const seeDesk = question({
  name: 'start.see-desk',
  input: z.object({}),
  subject: nothing,
  may: mayWork,
  data: { noPersonalData: 'a list of things to do' },
  machine: 'none',
  audit: { unaudited: 'reads what waits for the person who asks' },

  run: async (now) => ({ waiting: await whatWaits(now) }),
})
