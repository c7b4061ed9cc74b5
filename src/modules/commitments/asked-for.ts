// Remembers who asked for something, so that they are told what became of it.
// @fulfils R65
import type { Acting } from '#kernel'
import type { Source } from './shapes.ts'
import { commitments } from './tables.ts'

/** Asking twice counts once; asking before any promise is made counts too. */
export async function askedFor(
  now: Acting,
  source: Source,
  people: string | readonly string[],
): Promise<void> {
  const persons = [...new Set(typeof people === 'string' ? [people] : people)]
  for (let from = 0; from < persons.length; from += 5000)
    await commitments(now)
      .insertInto('commitment_asked')
      .values(
        persons
          .slice(from, from + 5000)
          .map((person) => ({ kind: source.kind, source: source.id, person, at: now.at })),
      )
      .onConflict((known) => known.doNothing())
      .execute()
}

/** Takes it back: the person wants to hear no more of it. */
export const askedNoMore = (now: Acting, source: Source, person: string) =>
  commitments(now)
    .deleteFrom('commitment_asked')
    .where('kind', '=', source.kind)
    .where('source', '=', source.id)
    .where('person', '=', person)
    .execute()
