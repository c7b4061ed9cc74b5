// Somebody proposes an answer; it can be read and quoted once a person has approved it.
// @fulfils R86
import { action, Id, invalid, nothing } from '#kernel'
import { EntryFields } from './entry-fields.ts'
import { entryRow } from './keep-entry.ts'
import { mayUseDesk } from './policy.ts'
import { knowledge } from './tables.ts'

export const proposeEntry = action({
  name: 'knowledge.propose-entry',
  input: EntryFields.extend({
    /** The same answer in another language. */
    like: Id.optional(),
  }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { like, ...fields }) {
    const entry = now.id()
    const other = like
      ? await knowledge(now)
          .selectFrom('help_entries')
          .select('family')
          .where('id', '=', like)
          .executeTakeFirst()
      : undefined
    if (like && !other) throw invalid({ like: 'knowledge.entry-unknown' })
    const kept = await knowledge(now)
      .insertInto('help_entries')
      .values({
        id: entry,
        family: other?.family ?? entry,
        ...(await entryRow(now, fields)),
        state: 'proposed',
        from_kind: null,
        from_id: null,
        proposed_by: now.actor.person,
        proposed_at: now.at,
      })
      .onConflict((known) => known.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!kept) throw invalid({ locale: 'knowledge.in-this-language' })
    return { entry }
  },

  audit: ({ answer }) => ({ kind: 'help-entry', id: answer.entry }),
})
