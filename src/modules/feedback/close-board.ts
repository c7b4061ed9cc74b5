// A board closes; votes that were kept out of sight until now are shown.
import { action, all, nothing, onlySystem, rule, z } from '#kernel'
import { dayIn } from '#methods/calendar'
import { findBoard } from './find.ts'
import { mayLead, type Board } from './policy.ts'
import { Slug } from './shapes.ts'
import { feedback } from './tables.ts'

const open = rule<Board>(
  'feedback.no.closed',
  'while the board is open',
  (_, board) => board.closed_at === null,
)

export const closeBoard = action({
  name: 'feedback.close-board',
  input: z.object({ board: Slug }),
  subject: findBoard,
  may: all<Board>(mayLead, open),
  data: { noPersonalData: 'a board takes no more suggestions' },
  machine: 'none',
  async run(now, _, board) {
    await feedback(now)
      .updateTable('feedback_boards')
      .set({ closed_at: now.at })
      .where('id', '=', board.id)
      .execute()
    return { board: board.slug }
  },
  audit: ({ subject }) => ({ kind: 'feedback-board', id: subject.id }),
})

export const closeDueBoards = action({
  name: 'feedback.close-due-boards',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('boards close on the day they said'),
  data: { noPersonalData: 'boards take no more suggestions' },
  machine: 'none',
  inside: true,
  async run(now) {
    const closed = await feedback(now)
      .updateTable('feedback_boards')
      .set({ closed_at: now.at })
      .where('closed_at', 'is', null)
      .where('closes_on', '<', dayIn(now.at, now.business.timeZone))
      .returning('id')
      .execute()
    return { closed: closed.length }
  },
  audit: ({ answer }) => ({ kind: 'feedback-board', detail: { closed: answer.closed } }),
})
