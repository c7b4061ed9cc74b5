// Writes down one turn of a talk; the next place is taken under the talk's lock, so that turns have an order.
import { sql, type Acting } from '#kernel'
import type { TurnKind, Why } from './shapes.ts'
import { assistant } from './tables.ts'

type Turn = {
  kind: TurnKind
  text?: string
  why?: Why | undefined
  entry?: string | undefined
  number?: number | undefined
  near?: string[]
  sure?: number | undefined
  output?: string | undefined
}

export async function addTurn(
  now: Acting,
  talk: { id: string; person: string | null },
  { kind, near = [], ...turn }: Turn,
): Promise<string> {
  const id = now.id()
  await assistant(now)
    .updateTable('assistant_talks')
    .set({ latest_at: now.at })
    .where('id', '=', talk.id)
    .execute()
  await assistant(now)
    .insertInto('assistant_turns')
    .values({
      id,
      talk: talk.id,
      place: sql<number>`(select coalesce(max(place), 0) + 1 from assistant_turns t where t.talk = ${talk.id})`,
      person: talk.person,
      side: kind === 'question' ? 'person' : 'machine',
      kind,
      at: now.at,
      near,
      ...turn,
    })
    .execute()
  return id
}
