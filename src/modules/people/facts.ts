import { fact, Id, z } from '#kernel'

export const personAdded = fact('people.person-added', z.object({ person: Id }))
export const personErased = fact('people.person-erased', z.object({ person: Id }))
export const hatGiven = fact(
  'people.hat-given',
  z.object({ person: Id, hat: z.string(), space: Id.nullable() }),
)
export const peopleImported = fact(
  'people.people-imported',
  z.object({ import: Id, added: z.number() }),
)
