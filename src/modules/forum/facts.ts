import { fact, Id, z } from '#kernel'

const Posted = z.object({ post: Id, topic: Id, position: z.number(), author: Id })

/** Somebody wrote a post; position 1 opens a topic. */
export const posted = fact('forum.posted', Posted)
/** A post names people by their words after an @. */
export const mentioned = fact('forum.mentioned', Posted.extend({ people: z.array(Id) }))
export const edited = fact('forum.edited', z.object({ post: Id, topic: Id, position: z.number() }))
/** What had been held back from the moment it was written is seen by everybody for the first time. */
export const appeared = fact('forum.appeared', z.object({ post: Id }))
export const takenBack = fact('forum.taken-back', z.object({ post: Id }))
export const answered = fact('forum.answered', z.object({ topic: Id, post: Id }))
/** A topic is called otherwise from now on. */
export const renamed = fact('forum.renamed', z.object({ topic: Id }))
/** Everything of an import is there. */
export const imported = fact('forum.imported', z.object({ space: Id }))
