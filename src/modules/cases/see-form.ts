// The form by which anybody asks or complains: what is known already, and what we promise.
import { nothing, question, z } from '#kernel'
import { anybody } from './policy.ts'
import { promisedHours } from './promised-hours.ts'
import { desk } from './tables.ts'

export const seeForm = question({
  name: 'cases.see-form',
  input: z.object({ track: z.enum(['question', 'complaint']).optional() }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'an empty form, and to somebody signed in their own address' },

  async run(now, { track }) {
    const { person } = now.actor
    const [hours, me] = [
      await promisedHours(now),
      person === null
        ? undefined
        : await desk(now)
            .selectFrom('people')
            .select(['name', 'email'])
            .where('id', '=', person)
            .executeTakeFirst(),
    ]
    return {
      track: track ?? null,
      me: me ?? null,
      hours,
    }
  },
})

export type FormSeen = NonNullable<(typeof seeForm)['answers']>
