// What holds for every verb of every module: data on hold is not erased, data under restriction is only stored.
// @fulfils R12 R13
import { type Acting, type Action, type Asking, isId, type Question } from '#kernel'
import { heldPerson } from './held.ts'
import { privacy } from './tables.ts'

export const holdGuard = {
  name: 'legal-hold',
  stage: 'after' as const,
  async check(now: Acting | Asking, card: Action | Question, subject: unknown) {
    if (card.name !== 'people.erase-person') return true
    const person = personIn(card.name, subject)
    return person !== null && (await heldPerson(now, person)) ? { no: 'privacy.no.hold' } : true
  },
}

/** Uses that GDPR Article 18(2) allows all the same, and what people do with their own data. */
const allowed = new Set(['legal-duty', 'vital-interest', 'consent', 'public-task'])

export const restrictionGuard = {
  name: 'restriction',
  stage: 'after' as const,
  async check(now: Acting | Asking, card: Action | Question, subject: unknown) {
    // NOTE: nothing is asked for a visitor, or signing in would cost more for an address that is known.
    if (card.kind !== 'action' || now.actor.kind !== 'person') return true
    if ('noPersonalData' in card.data || allowed.has(card.data.basis)) return true
    const person = personIn(card.name, subject)
    if (person === null || person === now.actor.person) return true
    const found = await privacy(now)
      .selectFrom('privacy_restrictions')
      .select('person')
      .where('person', '=', person)
      .executeTakeFirst()
    return found ? { no: 'privacy.no.restricted' } : true
  },
}

/** The person a verb is about: the subject of a verb of the register, or the `person` of any other. */
function personIn(verb: string, subject: unknown): string | null {
  if (typeof subject !== 'object' || subject === null) return null
  const key = verb.startsWith('people.') && 'id' in subject ? 'id' : 'person'
  const found = (subject as Record<string, unknown>)[key]
  return typeof found === 'string' && isId(found) ? found : null
}
