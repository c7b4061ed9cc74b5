import { fact, Id, z } from '#kernel'

export const conflictDeclared = fact(
  'conflicts.declared',
  z.object({ person: Id, declaration: Id, nothing: z.boolean() }),
)
/** Somebody called an emergency: others are told that it waits for a review. */
export const emergencyCalled = fact('conflicts.emergency-called', z.object({ override: Id }))
