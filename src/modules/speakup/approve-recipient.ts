// The second person who must agree before anybody new can receive reports.
import { action, clash, Id, me, z } from '#kernel'
import { today } from './days.ts'
import { mayApprove } from './policy.ts'
import { speakup } from './tables.ts'
import { findRecipient } from './visible.ts'

export const approveRecipient = action({
  name: 'speakup.approve-recipient',
  input: z.object({ recipient: Id }),
  subject: findRecipient,
  may: mayApprove,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['role'] },
  machine: 'none',
  proof: 'recent',

  async run(now, { recipient }) {
    const done = await speakup(now)
      .updateTable('speakup_recipients')
      .set({ approved_by: me(now), approved_on: today(now) })
      .where('id', '=', recipient)
      .where('approved_on', 'is', null)
      .where('ended_on', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!done) throw clash('speakup.no.approved-already')
    return { recipient }
  },

  audit: ({ input }) => ({ kind: 'speakup-recipient', id: input.recipient }),
})
