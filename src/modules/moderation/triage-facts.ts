import { fact, Id, z } from '#kernel'

/** There is more to go through. */
export const backlogGoesOn = fact(
  'moderation.backlog-goes-on',
  z.object({
    kind: z.string(),
    space: Id.optional(),
    after: Id.optional(),
    next: z.string().optional(),
  }),
)

/** A person asked the text model to learn from this community's decisions. */
export const learningAsked = fact('moderation.learning-asked', z.object({ lesson: Id }))
/** It has learnt, and waits for a person to accept or refuse it. */
export const modelProposed = fact('moderation.model-proposed', z.object({ model: Id }))

/** Something was said that the model the business named is to look at. */
export const endpointWanted = fact(
  'moderation.endpoint-wanted',
  z.object({ kind: z.string(), id: Id }),
)
