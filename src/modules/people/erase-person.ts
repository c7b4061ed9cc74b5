// Erases a person from every table, at their wish or the business's; says what went and what stays and why.
// @fulfils R12
import { action, clash, erasePersonRows, Id, tell, z } from '#kernel'
import { knownPerson } from './found.ts'
import { personErased } from './facts.ts'
import { mayEraseOrExport } from './policy.ts'
import { people } from './tables.ts'

export const erasePerson = action({
  name: 'people.erase-person',
  input: z.object({ person: Id, sure: z.literal('yes', 'people.erase-sure') }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayEraseOrExport,
  data: { purpose: 'people', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',
  proof: 'recent',

  async run(now, _given, person) {
    const owners = await people(now)
      .selectFrom('hats')
      .select('person')
      .where('hat', '=', 'owner')
      .execute()
    if (owners.length === 1 && owners[0]?.person === person.id) throw clash('people.last-owner')
    await people(now)
      .updateTable('people')
      .set({ erased_at: now.at })
      .where('id', '=', person.id)
      .execute()
    const erased = await erasePersonRows(now, person.id)
    tell(now, personErased, { person: person.id })
    return { erased, self: now.actor.person === person.id }
  },

  audit: ({ answer }) => ({ kind: 'person', id: null, detail: { tables: answer.erased.length } }),
})
