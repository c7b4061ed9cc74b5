// Somebody writes down what went wrong, before it is known to anybody else; publishing is a step of its own.
// @fulfils R41 R67
import { action, nothing } from '#kernel'
import { dueOn, pastDay } from './due.ts'
import { MistakeFields } from './mistake-fields.ts'
import { mayPromise } from './policy.ts'
import { refuseOtherOwner } from './promise.ts'
import { commitments } from './tables.ts'

export const writeMistake = action({
  name: 'commitments.write-mistake',
  input: MistakeFields,
  subject: nothing,
  may: mayPromise,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { happenedOn, followUp, ...words }) {
    await refuseOtherOwner(now, words.owner)
    const mistake = now.id()
    await commitments(now)
      .insertInto('mistakes')
      .values({
        id: mistake,
        ...words,
        happened_at: pastDay(now, happenedOn, 'happenedOn'),
        follow_up_at: dueOn(now, followUp, 'followUp'),
        locale: now.locale,
        made_by: now.actor.person,
        made_at: now.at,
      })
      .execute()
    return { mistake }
  },

  audit: ({ answer }) => ({ kind: 'mistake', id: answer.mistake }),
})
