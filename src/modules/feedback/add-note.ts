// The desk asks back, and whoever suggested something answers: by their name, or with the receipt.
import { action, anyOf, everyone, Id, missing, z, type Acting } from '#kernel'
import { dayIn } from '#methods/calendar'
import { Text } from '#kernel/web'
import { findIdea } from './find.ts'
import { mayLead, mayTakeBack, type Idea } from './policy.ts'
import { hashOfReceipt } from './receipts.ts'
import { feedback } from './tables.ts'

export const addNote = action({
  name: 'feedback.add-note',
  input: z.object({ idea: Id, words: Text(2000, 3) }),
  subject: findIdea,
  may: anyOf<Idea>(mayLead, mayTakeBack),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  async run(now, { words }, idea) {
    await keepNote(
      now,
      idea.id,
      words,
      idea.author !== null && idea.author === now.actor.person,
      now.actor.person,
    )
    return { idea: idea.id }
  },
  audit: ({ subject }) => ({ kind: 'idea', id: subject.id, detail: { note: true } }),
})

export const addNoteByReceipt = action({
  name: 'feedback.add-note-by-receipt',
  input: z.object({ code: z.string().min(16).max(40), words: Text(2000, 3) }),
  subject: (now, { code }) =>
    feedback(now)
      .selectFrom('ideas')
      .select(['id'])
      .where('receipt', '=', hashOfReceipt(code))
      .executeTakeFirst(),
  may: everyone('whoever holds the receipt suggested it'),
  data: { purpose: 'feedback', basis: 'legitimate-interest', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'a trail would name whoever chose not to be named' },
  limits: [{ most: 30, seconds: 3600, by: 'address' }],
  secretAnswer: true,
  async run(now, { code, words }, idea) {
    await keepNote(now, idea.id, words, true, null)
    return { code }
  },
})

async function keepNote(
  now: Acting,
  idea: string,
  words: string,
  author: boolean,
  by: string | null,
) {
  const last = await feedback(now)
    .selectFrom('idea_notes')
    .select((one) => one.fn.max('place').as('place'))
    .where('idea', '=', idea)
    .executeTakeFirst()
  const kept = await feedback(now)
    .insertInto('idea_notes')
    .values({
      id: now.id(),
      idea,
      from_author: author,
      words,
      by,
      said_on: dayIn(now.at, now.business.timeZone),
      place: (last?.place ?? 0) + 1,
    })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) throw missing()
}
