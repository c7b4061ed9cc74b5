// The desk's first page: what the business does here and where to go next.
import { nothing, question, rule, runsBusiness, z } from '#kernel'

const worksHere = rule(
  'road.no.hat',
  'anybody with a hat',
  (actor) => runsBusiness(actor) || actor.hats.some((held) => held.hat !== 'member'),
  {
    open: false,
  },
)

export const seeDesk = question({
  name: 'start.see-desk',
  input: z.object({}),
  subject: nothing,
  may: worksHere,
  data: { noPersonalData: 'a list of places' },
  machine: 'none',
  audit: { unaudited: 'reads nothing' },

  run: (now) => Promise.resolve({ name: now.actor.name }),
})
