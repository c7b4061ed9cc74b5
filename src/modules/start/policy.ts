// Who has something to do at the desk.
import { rule, runsBusiness } from '#kernel'

export const mayWork = rule<unknown>(
  'road.no.hat',
  'anybody with a hat',
  (actor) => runsBusiness(actor) || actor.hats.some((held) => held.hat !== 'member'),
  { open: false },
)
