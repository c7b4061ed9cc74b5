// The form by which anybody asks or complains: what is known already, and what we promise.
import { nothing, question, z } from '#kernel'
import { anybody } from './policy.ts'
import { deskRules } from './rules.ts'
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
    const [rules, me] = [
      await deskRules(now),
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
      hours: {
        answer: Math.ceil(rules.answer_minutes / 60),
        acknowledge: Math.ceil(rules.acknowledge_minutes / 60),
        decide: Math.ceil(rules.decide_minutes / 60),
      },
    }
  },
})

export type FormSeen = NonNullable<(typeof seeForm)['answers']>
