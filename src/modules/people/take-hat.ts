// Takes a hat away. The last owner keeps theirs: a business without one could not be helped.
import { action, clash, Id, z } from '#kernel'
import { mayGiveHat } from './policy.ts'
import { people } from './tables.ts'

export const takeHat = action({
  name: 'people.take-hat',
  input: z.object({ grant: Id }),
  subject: async (now, { grant }) => {
    const held = await people(now)
      .selectFrom('hats')
      .selectAll()
      .where('id', '=', grant)
      .executeTakeFirst()
    return held && { ...held, id: held.person, grant: held.id }
  },
  may: mayGiveHat,
  data: { purpose: 'people', basis: 'contract', categories: ['role'] },
  machine: 'none',

  async run(now, _given, held) {
    const owners = await people(now)
      .selectFrom('hats')
      .select('id')
      .where('hat', '=', 'owner')
      .execute()
    if (held.hat === 'owner' && owners.length === 1) throw clash('people.last-owner')
    await people(now).deleteFrom('hats').where('id', '=', held.grant).execute()
    return { person: held.person }
  },

  audit: ({ subject }) => ({ kind: 'person', id: subject.person, detail: { hat: subject.hat } }),
})
