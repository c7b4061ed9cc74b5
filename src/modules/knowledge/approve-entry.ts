// A person approves an answer: from now on it can be found, and the assistant may quote it word for word.
// @fulfils R86 R92
import { action, clash, Id, invalid, tell, z } from '#kernel'
import { Ticked } from '#kernel/web'
import { entryApproved } from './facts.ts'
import { loadEntry } from './load.ts'
import { mayApprove } from './policy.ts'
import { knowledge } from './tables.ts'

export const approveEntry = action({
  name: 'knowledge.approve-entry',
  input: z.object({
    entry: Id,
    /** The approver has looked at every warning, and nobody can be recognised. */
    checked: Ticked,
  }),
  subject: loadEntry,
  may: mayApprove,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { entry, checked }, before) {
    if (before.warnings.length > 0 && !checked) throw invalid({ checked: 'knowledge.check-first' })
    const approved = await knowledge(now)
      .updateTable('help_entries')
      .set((row) => ({
        state: 'approved',
        number: row('number', '+', 1),
        approved_by: now.actor.person,
        approved_at: now.at,
        closed_why: '',
      }))
      .where('id', '=', entry)
      .where('state', '=', 'proposed')
      .returning(['number', 'question', 'source', 'html'])
      .executeTakeFirst()
    if (!approved) throw clash('knowledge.not-proposed')
    await knowledge(now)
      .insertInto('help_entry_versions')
      .values({ entry, ...approved, approved_by: now.actor.person, approved_at: now.at })
      .execute()
    tell(now, entryApproved, { entry })
    return { entry, number: approved.number }
  },

  audit: ({ answer }) => ({
    kind: 'help-entry',
    id: answer.entry,
    detail: { number: answer.number },
  }),
})
