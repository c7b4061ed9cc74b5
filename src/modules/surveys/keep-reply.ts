// A confidential answer is kept whole, with the person who was invited if it came by their link.
import { sql, type Acting } from '#kernel'
import type { Answers } from './shapes.ts'
import { surveys } from './tables.ts'
import { ticketOf } from './tickets.ts'

export async function keepReply(now: Acting, survey: string, ticket: string, answers: Answers) {
  const invited = await surveys(now)
    .selectFrom('survey_invitations')
    .select(['id', 'person'])
    .where('survey', '=', survey)
    .execute()
  const person = invited.find((one) => ticketOf(now, survey, one.id) === ticket)?.person ?? null
  return surveys(now)
    .insertInto('survey_replies')
    .values({
      id: now.id(),
      survey,
      person,
      ticket,
      answers: sql<Answers>`${JSON.stringify(answers)}::jsonb`,
      sent_on: now.at.toISOString().slice(0, 10),
    })
    .onConflict((known) => known.columns(['business', 'survey', 'ticket']).doNothing())
    .returning('id')
    .executeTakeFirst()
}
