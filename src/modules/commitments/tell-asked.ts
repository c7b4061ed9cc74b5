// After a promise was kept or dropped: everybody who asked is told, once. You said, we did, or why not.
// @fulfils R65
import { action, Id, onlySystem, z, type Acting } from '#kernel'
import { tellPeople } from '#notifications'
import { commitmentPath } from './links.ts'
import { commitments } from './tables.ts'

const atOnce = 1000

export const tellAsked = action({
  name: 'commitments.tell-asked',
  input: z.object({ commitment: Id, round: z.number().int() }),
  subject: (now, { commitment, round }) =>
    commitments(now)
      .selectFrom('commitments')
      .select(['id', 'title', 'state', 'closing', 'closed_by'])
      .where('id', '=', commitment)
      .where('round', '=', round)
      .where('state', '!=', 'open')
      .executeTakeFirst(),
  may: onlySystem('it follows from keeping or dropping a promise'),
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  inside: true,

  async run(now, { round }, { id, title, state, closing }) {
    let told = 0
    for (;;) {
      const hearers = await notYetTold(now, id, round)
      await tellPeople(now, hearers, {
        about: { kind: 'commitment', id },
        key: state === 'kept' ? 'commitments.told-kept' : 'commitments.told-dropped',
        values: { title, words: closing.length > 300 ? `${closing.slice(0, 299)}…` : closing },
        link: commitmentPath(id),
      })
      told += hearers.length
      if (hearers.length < atOnce) return { told }
    }
  },

  audit: ({ subject, answer }) => ({
    kind: 'commitment',
    id: subject.id,
    detail: { told: answer.told },
  }),
})

/** NOTE: the rows are written before anybody is told, in the same transaction: a repetition finds nobody left. */
async function notYetTold(now: Acting, commitment: string, round: number): Promise<string[]> {
  const waiting = await commitments(now)
    .selectFrom('commitment_asked')
    .innerJoin('commitment_sources', (join) =>
      join
        .onRef('commitment_sources.kind', '=', 'commitment_asked.kind')
        .onRef('commitment_sources.source', '=', 'commitment_asked.source'),
    )
    .leftJoin('commitment_told', (join) =>
      join
        .onRef('commitment_told.person', '=', 'commitment_asked.person')
        .onRef('commitment_told.commitment', '=', 'commitment_sources.commitment')
        .on('commitment_told.round', '=', round),
    )
    .select('commitment_asked.person')
    .distinct()
    .where('commitment_sources.commitment', '=', commitment)
    .where('commitment_told.person', 'is', null)
    .orderBy('commitment_asked.person')
    .limit(atOnce)
    .execute()
  if (waiting.length === 0) return []
  await commitments(now)
    .insertInto('commitment_told')
    .values(waiting.map(({ person }) => ({ commitment, round, person, at: now.at })))
    .onConflict((known) => known.doNothing())
    .execute()
  return waiting.map(({ person }) => person)
}
