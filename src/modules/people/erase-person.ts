// Erases a person from every table, at their wish or the business's; says what went and what stays and why.
// @fulfils R12
import { action, Id, z } from '#kernel'
import { eraseNow } from './erase-now.ts'
import { knownPerson } from './found.ts'
import { mayEraseOrExport } from './policy.ts'

export const erasePerson = action({
  name: 'people.erase-person',
  input: z.object({ person: Id, sure: z.literal('yes', 'people.erase-sure') }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayEraseOrExport,
  data: { purpose: 'people', basis: 'legal-duty', categories: ['everything'] },
  machine: 'none',
  proof: 'recent',

  async run(now, _given, person) {
    const erased = await eraseNow(now, { person: person.id, addresses: [] })
    return { erased, self: now.actor.person === person.id }
  },

  audit: ({ answer }) => ({ kind: 'person', id: null, detail: { tables: answer.erased.length } }),
})
