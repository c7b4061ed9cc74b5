// The desk's first page: what waits for this person today, deadlines first.
import { nothing, question, rule, runsBusiness, whatWaits, z } from '#kernel'

const worksHere = rule(
  'road.no.hat',
  'anybody with a hat',
  (actor) => runsBusiness(actor) || actor.hats.some((held) => held.hat !== 'member'),
  { open: false },
)

export const seeDesk = question({
  name: 'start.see-desk',
  input: z.object({}),
  subject: nothing,
  may: worksHere,
  data: { noPersonalData: 'a list of things to do' },
  machine: 'none',
  audit: { unaudited: 'reads what waits for the person who asks' },

  run: async (now) => ({ waiting: await whatWaits(now) }),
})
