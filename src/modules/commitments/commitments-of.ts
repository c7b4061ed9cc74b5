// What was promised because of one thing, for the page of that thing.
import type { Asking } from '#kernel'
import { stateOf } from './state.ts'
import type { Source } from './shapes.ts'
import { visibleCommitments } from './visible.ts'

/** Only what this actor may see; latest first. */
export async function commitmentsOf(now: Asking, source: Source) {
  const rows = await visibleCommitments(now)
    .innerJoin('commitment_sources', 'commitment_sources.commitment', 'commitments.id')
    .leftJoin('people', 'people.id', 'commitments.owner')
    .select([
      'commitments.id',
      'commitments.title',
      'commitments.locale',
      'commitments.state',
      'commitments.first_due_at',
      'commitments.due_at',
      'commitments.closed_at',
      'commitments.closing',
      'commitments.public',
      'people.name as owner',
    ])
    .where('commitment_sources.kind', '=', source.kind)
    .where('commitment_sources.source', '=', source.id)
    .orderBy('commitments.made_at', 'desc')
    .orderBy('commitments.id')
    .limit(100)
    .execute()
  return rows.map(({ state, ...row }) => ({ ...row, state: stateOf({ state, ...row }, now.at) }))
}
