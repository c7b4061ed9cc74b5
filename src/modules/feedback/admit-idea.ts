// Somebody on the desk has looked at a suggestion and lets it onto the board.
import { action, all, Id, rule, z } from '#kernel'
import { lockIdea } from './find.ts'
import { mayLead, type Idea } from './policy.ts'
import { feedback } from './tables.ts'

const waiting = rule<Idea>(
  'feedback.no.not-waiting',
  'while it waits to be looked at',
  (_, idea) => idea.state === 'waiting',
)

export const admitIdea = action({
  name: 'feedback.admit-idea',
  input: z.object({ idea: Id }),
  subject: lockIdea,
  may: all<Idea>(mayLead, waiting),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  async run(now, _, idea) {
    await feedback(now)
      .updateTable('ideas')
      .set({ state: 'open', changed_at: now.at })
      .where('id', '=', idea.id)
      .execute()
    return { idea: idea.id, board: idea.boardSlug }
  },
  audit: ({ subject }) => ({ kind: 'idea', id: subject.id }),
})
