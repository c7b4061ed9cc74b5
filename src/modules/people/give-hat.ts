// Gives a person a hat: what they may do, for the whole business or in one space.
import { action, hats, Id, tell, z } from '#kernel'
import { hatGiven } from './facts.ts'
import { mayGiveHat } from './policy.ts'
import { people } from './tables.ts'

export const giveHat = action({
  name: 'people.give-hat',
  input: z.object({
    person: Id,
    hat: z.enum(hats),
    space: Id.optional(),
    until: z.iso.datetime().optional(),
  }),
  subject: (now, { person }) =>
    people(now)
      .selectFrom('people')
      .select(['id'])
      .where('id', '=', person)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
  may: mayGiveHat,
  data: { purpose: 'people', basis: 'contract', categories: ['role'] },
  machine: 'none',
  audit: ({ input }) => ({ kind: 'person', id: input.person, detail: { hat: input.hat } }),

  async run(now, { person, hat, space, until }) {
    await people(now)
      .insertInto('hats')
      .values({
        id: now.id(),
        person,
        hat,
        space: space ?? null,
        given_by: now.actor.person,
        given_at: now.at,
        until: until ? new Date(until) : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    tell(now, hatGiven, { person, hat, space: space ?? null })
    return {}
  },
})
