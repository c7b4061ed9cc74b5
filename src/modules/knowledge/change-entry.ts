// Changes an answer. Whatever was approved stops being quoted until a person has approved the new words.
import { action, Id, tell, z } from '#kernel'
import { EntryFields } from './entry-fields.ts'
import { entryWithdrawn } from './facts.ts'
import { entryRow } from './keep-entry.ts'
import { loadEntry } from './load.ts'
import { namesIn } from './names-in.ts'
import { mayUseDesk } from './policy.ts'
import { knowledge } from './tables.ts'

export const changeEntry = action({
  name: 'knowledge.change-entry',
  input: EntryFields.omit({ locale: true }).extend({ entry: Id }),
  subject: loadEntry,
  may: mayUseDesk,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { entry, ...fields }, before) {
    const row = await entryRow(
      now,
      { ...fields, locale: before.locale },
      await namesIn(now, before),
    )
    await knowledge(now)
      .updateTable('help_entries')
      .set({
        ...row,
        state: 'proposed',
        proposed_by: now.actor.person,
        proposed_at: now.at,
        reminded_at: null,
      })
      .where('id', '=', entry)
      .execute()
    if (before.state === 'approved') tell(now, entryWithdrawn, { entry })
    return { entry }
  },

  audit: ({ subject }) => ({ kind: 'help-entry', id: subject.id }),
})

export type ChangedEntry = z.output<typeof changeEntry.input>
