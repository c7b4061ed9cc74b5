// What somebody who runs the business has to know about the post before anything else on the desk.
import { runsBusiness, sql, type Asking } from '#kernel'
import { postOffice } from '#kernel/mail'
import { letters } from './tables.ts'

export type PostTrouble = { closed: boolean; waiting: number; undelivered: number }

/** Letters that wait because none can leave, or that did not arrive this week; undefined if all is well or not theirs. */
export async function postTrouble(now: Asking): Promise<PostTrouble | undefined> {
  if (!runsBusiness(now.actor)) return undefined
  const week = new Date(now.at.getTime() - 7 * 86_400_000)
  const { waiting, undelivered } = await letters(now)
    .selectFrom('mail_letters')
    .select([
      sql<number>`count(*) filter (where state = 'waiting')`.as('waiting'),
      sql<number>`count(*) filter (where state in ('bounced', 'failed') and made_at > ${week})`.as(
        'undelivered',
      ),
    ])
    .where((is) => is.or([is('state', '=', 'waiting'), is('made_at', '>', week)]))
    .executeTakeFirstOrThrow()
  const closed = !postOffice().open
  return (closed && waiting > 0) || undelivered > 0 ? { closed, waiting, undelivered } : undefined
}
