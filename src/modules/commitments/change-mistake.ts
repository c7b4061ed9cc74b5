// Changes what is written about a mistake. What is published can be added to, and says when it was changed.
// @fulfils R41
import { action, Id, invalid } from '#kernel'
import { endOfDay, pastDay } from './due.ts'
import { loadMistake } from './load.ts'
import { MistakeFields } from './mistake-fields.ts'
import { mayShow } from './policy.ts'
import { refuseOtherOwner } from './promise.ts'
import { commitments } from './tables.ts'

export const changeMistake = action({
  name: 'commitments.change-mistake',
  input: MistakeFields.extend({ mistake: Id }),
  subject: loadMistake,
  may: mayShow,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { happenedOn, followUp, mistake, ...words }, before) {
    if (before.followed_up_at) throw invalid({ title: 'commitments.mistake-closed' })
    await refuseOtherOwner(now, words.owner)
    await commitments(now)
      .updateTable('mistakes')
      .set({
        ...words,
        happened_at: pastDay(now, happenedOn, 'happenedOn'),
        follow_up_at: endOfDay(now, followUp),
      })
      .where('id', '=', mistake)
      .execute()
    return { mistake }
  },

  audit: ({ subject }) => ({ kind: 'mistake', id: subject.id }),
})
