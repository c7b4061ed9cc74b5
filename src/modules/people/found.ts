// A person of the register as a verb's subject: somebody erased is nobody.
import type { Asking } from '#kernel'
import { people } from './tables.ts'

export const knownPerson = (now: Asking, id: string) =>
  people(now)
    .selectFrom('people')
    .selectAll()
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
