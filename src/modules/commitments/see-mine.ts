// What became of what I asked for: every promise made because of it, and what was said to me.
// @fulfils R65
import { me, nothing, question, z } from '#kernel'
import { aPerson } from './policy.ts'
import { stateOf } from './state.ts'
import { visibleCommitments } from './visible.ts'

export const seeMine = question({
  name: 'commitments.see-mine',
  input: z.object({}),
  subject: nothing,
  may: aPerson,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'reads what concerns the reader' },

  async run(now) {
    const rows = await visibleCommitments(now)
      .select([
        'commitments.id',
        'commitments.title',
        'commitments.locale',
        'commitments.state',
        'commitments.first_due_at',
        'commitments.due_at',
        'commitments.closed_at',
        'commitments.closing',
      ])
      .where((where) =>
        where.exists(
          where
            .selectFrom('commitment_sources')
            .innerJoin('commitment_asked', (join) =>
              join
                .onRef('commitment_asked.kind', '=', 'commitment_sources.kind')
                .onRef('commitment_asked.source', '=', 'commitment_sources.source'),
            )
            .select('commitment_asked.at')
            .whereRef('commitment_sources.commitment', '=', 'commitments.id')
            .where('commitment_asked.person', '=', me(now)),
        ),
      )
      .orderBy('commitments.made_at', 'desc')
      .limit(200)
      .execute()
    return {
      rows: rows.map(({ state, ...row }) => ({
        ...row,
        state: stateOf({ state, ...row }, now.at),
      })),
    }
  },
})

export type MineSeen = Awaited<ReturnType<typeof seeMine.run>>
