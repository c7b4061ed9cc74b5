// How the post is doing: whether letters can leave, how many wait, and which did not arrive.
import { nothing, question, running, sql, z } from '#kernel'
import { postOffice } from '#kernel/mail'
import { letters } from './tables.ts'

export const seePost = question({
  name: 'notifications.see-post',
  input: z.object({}),
  subject: nothing,
  may: running,
  data: { purpose: 'notifications', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  audit: { unaudited: 'shows neither the words nor the subject of a letter' },

  async run(now) {
    const counts = await letters(now)
      .selectFrom('mail_letters')
      .select(['state', sql<number>`count(*)`.as('many')])
      .where('made_at', '>', new Date(now.at.getTime() - 30 * 86_400_000))
      .groupBy('state')
      .execute()
    const troubled = await letters(now)
      .selectFrom('mail_letters')
      .leftJoin('people', 'people.id', 'mail_letters.person')
      .select([
        'mail_letters.id',
        'mail_letters.state',
        'mail_letters.attempts',
        'mail_letters.why',
        'mail_letters.made_at',
        'mail_letters.next_at',
      ])
      .select([
        'mail_letters.person',
        'people.name',
        sql<boolean>`mail_letters.sealed is not null`.as('again'),
      ])
      .where((is) =>
        is.or([
          is('state', 'in', ['bounced', 'failed']),
          is.and([is('state', '=', 'waiting'), is('attempts', '>', 0)]),
        ]),
      )
      .orderBy('mail_letters.id', 'desc')
      .limit(50)
      .execute()
    const office = postOffice()
    return {
      closed: office.open ? null : office.why,
      counts: Object.fromEntries(counts.map(({ state, many }) => [state, many])) as Partial<
        Record<'waiting' | 'sent' | 'bounced' | 'failed' | 'withheld', number>
      >,
      troubled,
    }
  },
})
