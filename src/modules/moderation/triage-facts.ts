import { fact, Id, z } from '#kernel'

/** There is more to go through. */
export const backlogGoesOn = fact(
  'moderation.backlog-goes-on',
  z.object({ kind: z.string(), space: Id.optional(), after: Id }),
)
