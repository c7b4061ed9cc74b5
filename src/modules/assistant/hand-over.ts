// Hands a talk to people. The person is told first, in the same answer; the queue of people changes after it.
// @fulfils R68 R86
import { tell, type Acting } from '#kernel'
import { addTurn } from './add-turn.ts'
import { count } from './count.ts'
import { handOverTold } from './facts.ts'
import type { Why } from './shapes.ts'
import { assistant } from './tables.ts'

type Talking = { id: string; person: string | null }

export async function handOver(
  now: Acting,
  talk: Talking,
  why: Why,
  output?: string,
): Promise<void> {
  const told = await assistant(now)
    .updateTable('assistant_talks')
    .set({ state: 'handing-over', why, told_at: now.at })
    .where('id', '=', talk.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!told) return
  await addTurn(now, talk, { kind: 'hand-over', why, output })
  await count(now, 'hand-over', why)
  tell(now, handOverTold, { talk: talk.id })
}
