// Says that a person belongs to an organisation, and as what.
// @fulfils R2
import { action, Id, missing, z } from '#kernel'
import { Line } from '#kernel/web'
import { knownPerson } from './found.ts'
import { mayWriteRegister } from './policy.ts'
import { people } from './tables.ts'

export const affiliate = action({
  name: 'people.affiliate',
  input: z.object({ person: Id, organisation: Id, role: Line(80).optional() }),
  subject: (now, { person }) => knownPerson(now, person),
  may: mayWriteRegister,
  data: { purpose: 'people', basis: 'contract', categories: ['role'] },
  machine: 'none',

  async run(now, { organisation, role }, person) {
    const found = await people(now)
      .selectFrom('organisations')
      .select('id')
      .where('id', '=', organisation)
      .executeTakeFirst()
    if (!found) throw missing()
    await people(now)
      .insertInto('affiliations')
      .values({ organisation, person: person.id, role: role ?? null })
      .onConflict((known) =>
        known.columns(['business', 'organisation', 'person']).doUpdateSet({ role: role ?? null }),
      )
      .execute()
    return { person: person.id }
  },

  audit: ({ input }) => ({ kind: 'person', id: input.person }),
})
