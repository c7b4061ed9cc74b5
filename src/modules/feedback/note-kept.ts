// A promise that was made for an idea is kept: the idea is done, without anybody having to remember it.
// @fulfils R65
import { action, Id, onlySystem, z, type Asking } from '#kernel'
import { feedback } from './tables.ts'

export const noteKept = action({
  name: 'feedback.note-kept',
  input: z.object({ commitment: Id }),
  subject: (now, { commitment }) => promisedFor(now, commitment),
  may: onlySystem('it follows from a promise that was kept'),
  data: { noPersonalData: 'the state of ideas' },
  machine: 'none',
  inside: true,
  async run(now, _, ideas) {
    for (const { id } of ideas)
      await feedback(now)
        .updateTable('ideas')
        .set({ state: 'done', changed_at: now.at })
        .where('id', '=', id)
        .execute()
    return { done: ideas.length }
  },
  audit: ({ answer }) => ({ kind: 'idea', detail: { done: answer.done } }),
})

const promisedFor = (now: Asking, commitment: string) =>
  feedback(now)
    .selectFrom('ideas')
    .innerJoin('commitment_sources', 'commitment_sources.source', 'ideas.id')
    .select('ideas.id')
    .where('commitment_sources.kind', '=', 'idea')
    .where('commitment_sources.commitment', '=', commitment)
    .where('ideas.state', 'in', ['planned', 'under-way'])
    .execute()
