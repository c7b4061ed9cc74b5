// The door of conflicts: who is bound to whom, asked before somebody decides.
/** Where an emergency is called, for one verb about one person. */
export const emergencyLink = (about: string, verb: string): string =>
  `/me/conflicts/emergency?about=${about}&verb=${verb}`

export { boundFor } from './bound-for.ts'
export { conflicted, conflictsOf, impartialAmong } from './conflicted.ts'
export { declareConflict } from './declare-conflict.ts'
export { conflictDeclared, emergencyCalled } from './facts.ts'
/** Where somebody says that they are bound to a person, with the person already named. */
export const declareLink = (person: string | null): string =>
  person === null ? '/me/conflicts' : `/me/conflicts?person=/people/${person}`
