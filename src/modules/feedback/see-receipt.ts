// Whoever holds a receipt reads what became of their suggestion, and what the desk asked back.
import { everyone, question, z } from '#kernel'
import { hashOfReceipt } from './receipts.ts'
import { notesOf } from './see-idea.ts'
import { feedback } from './tables.ts'

export const seeReceipt = question({
  name: 'feedback.see-receipt',
  input: z.object({ code: z.string().max(60).optional(), waiting: z.enum(['1']).optional() }),
  subject: () => Promise.resolve(null),
  may: everyone('whoever holds the receipt suggested it'),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'a trail would name whoever chose not to be named' },
  limits: [{ most: 60, seconds: 3600, by: 'address' }],
  async run(now, { code }) {
    if (code === undefined) return { code: null, found: null }
    const idea = await feedback(now)
      .selectFrom('ideas')
      .innerJoin('feedback_boards', 'feedback_boards.id', 'ideas.board')
      .select([
        'ideas.id',
        'ideas.title',
        'ideas.words',
        'ideas.locale',
        'ideas.state',
        'ideas.hidden_at',
        'feedback_boards.title as board',
        'feedback_boards.slug',
      ])
      .where('ideas.receipt', '=', hashOfReceipt(code))
      .executeTakeFirst()
    if (!idea) return { code, found: null }
    const answers = await feedback(now)
      .selectFrom('idea_answers')
      .select(['id', 'state', 'words', 'locale', 'at'])
      .where('idea', '=', idea.id)
      .orderBy('at')
      .execute()
    return { code, found: { idea, answers, notes: await notesOf(now, idea.id) } }
  },
})
