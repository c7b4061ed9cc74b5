// The desk's list of answers: what waits for approval first, then what may be quoted.
import { nothing, question, z } from '#kernel'
import { mayUseDesk } from './policy.ts'
import { entryStates } from './shapes.ts'
import { knowledge } from './tables.ts'

export const seeDeskEntries = question({
  name: 'knowledge.see-desk-entries',
  input: z.object({ state: z.enum(entryStates).default('proposed') }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'answers and who answers for them' },

  async run(now, { state }) {
    const rows = await knowledge(now)
      .selectFrom('help_entries')
      .leftJoin('people', 'people.id', 'help_entries.owner')
      .select([
        'help_entries.id',
        'help_entries.locale',
        'help_entries.question',
        'help_entries.audience',
        'help_entries.from_kind',
        'help_entries.proposed_by',
        'help_entries.proposed_at',
        'help_entries.review_at',
        'help_entries.warnings',
        'people.name as owner',
      ])
      .where('help_entries.state', '=', state)
      .orderBy('help_entries.proposed_at', 'desc')
      .orderBy('help_entries.id')
      .limit(500)
      .execute()
    return { state, rows }
  },
})

export type DeskEntries = Awaited<ReturnType<typeof seeDeskEntries.run>>
