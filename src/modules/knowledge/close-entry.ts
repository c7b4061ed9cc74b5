// Takes an answer out: a proposal is refused, an approved one is quoted no more. Both with a reason.
import { action, clash, Id, tell, z } from '#kernel'
import { Text } from '#kernel/web'
import { entryWithdrawn } from './facts.ts'
import { loadEntry } from './load.ts'
import { mayApprove } from './policy.ts'
import { knowledge } from './tables.ts'

export const closeEntry = action({
  name: 'knowledge.close-entry',
  input: z.object({ entry: Id, why: Text(1000, 5) }),
  subject: loadEntry,
  may: mayApprove,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { entry, why }, before) {
    if (before.state !== 'proposed' && before.state !== 'approved')
      throw clash('knowledge.not-proposed')
    const state = before.state === 'approved' ? 'retired' : 'rejected'
    const closed = await knowledge(now)
      .updateTable('help_entries')
      .set({ state, closed_why: why })
      .where('id', '=', entry)
      .where('state', '=', before.state)
      .returning('id')
      .executeTakeFirst()
    if (!closed) throw clash('knowledge.not-proposed')
    if (state === 'retired') tell(now, entryWithdrawn, { entry })
    return { entry }
  },

  audit: ({ subject }) => ({ kind: 'help-entry', id: subject.id }),
})
