// A confidential answer is kept whole, with the person who was invited if it came by their link.
import { sql, type Acting } from '#kernel'
import { dayIn } from '#methods/calendar'
import type { Draft } from './drafts.ts'
import type { Answers } from './shapes.ts'
import { surveys } from './tables.ts'
import { ticketOf } from './tickets.ts'

/** Undefined if this ticket was used already. */
export async function keepReply(
  now: Acting,
  survey: string,
  { ticket, invitation }: Pick<Draft, 'ticket' | 'invitation'>,
  answers: Answers,
) {
  const person = await invitedBy(now, survey, ticket, invitation)
  const kept = await surveys(now)
    .insertInto('survey_replies')
    .values({
      id: now.id(),
      survey,
      person,
      ticket,
      answers: sql<Answers>`${JSON.stringify(answers)}::jsonb`,
      sent_on: dayIn(now.at, now.business.timeZone),
    })
    .onConflict((known) => known.columns(['business', 'survey', 'ticket']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept && { id: kept.id, person }
}

async function invitedBy(now: Acting, survey: string, ticket: string, invitation?: string) {
  if (invitation === undefined || ticketOf(now, survey, invitation) !== ticket) return null
  const invited = await surveys(now)
    .selectFrom('survey_invitations')
    .select('person')
    .where('survey', '=', survey)
    .where('id', '=', invitation)
    .executeTakeFirst()
  return invited?.person ?? null
}
