// Links and blind tickets: a ticket is worked out, never written beside a person, so the database knows no way back.
import type { Asking } from '#kernel'
import { surveys } from './tables.ts'

/** What stands in somebody's own link. */
export const linkTokenOf = (now: Asking, invitation: string): string =>
  `${invitation}.${now.seals.sign('surveys.invitation', invitation)}`

/** The invitation a link speaks of, if the link is one of ours. */
export async function invitationOf(now: Asking, survey: string, token: string) {
  const [id = '', signature = ''] = token.split('.')
  if (!now.seals.signed('surveys.invitation', id, signature)) return undefined
  const found = await surveys(now)
    .selectFrom('survey_invitations')
    .select('id')
    .where('id', '=', id)
    .where('survey', '=', survey)
    .executeTakeFirst()
  return found?.id
}

/** The same for the same invitation every time, and for nobody to work out who has the database alone. */
export const ticketOf = (now: Asking, survey: string, invitation: string): string =>
  now.seals.sign('surveys.ticket', `${survey} ${invitation}`)

/** For open links, where nobody is known. */
export const freshTicket = (now: Asking): string => now.random(32).toString('base64url')

/** Whether this ticket has been used: in the box, spent, or a reply. */
export async function isSpent(now: Asking, survey: string, ticket: string): Promise<boolean> {
  const found = await surveys(now)
    .selectFrom('survey_spent')
    .select('ticket')
    .where('survey', '=', survey)
    .where('ticket', '=', ticket)
    .union(
      surveys(now)
        .selectFrom('survey_box')
        .select('ticket')
        .where('survey', '=', survey)
        .where('ticket', '=', ticket),
    )
    .union(
      surveys(now)
        .selectFrom('survey_replies')
        .select('ticket')
        .where('survey', '=', survey)
        .where('ticket', '=', ticket),
    )
    .executeTakeFirst()
  return found !== undefined
}
