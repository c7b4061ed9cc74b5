// The door of conflicts: who is bound to whom, asked before somebody decides.
export { conflicted, conflictsOf, impartialAmong } from './conflicted.ts'
export { declareConflict } from './declare-conflict.ts'
export { conflictDeclared, emergencyCalled } from './facts.ts'
/** Where somebody says that they are bound to a person, with the person already named. */
export const declareLink = (person: string | null): string =>
  person === null ? '/me/conflicts' : `/me/conflicts?person=/people/${person}`
