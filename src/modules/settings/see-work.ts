// The work behind the pages: letters, facts on their way, jobs that failed and were given up.
import { nothing, question, running, sql, z } from '#kernel'
import { seeWork as seeQueue } from '#kernel/jobs'
import { seePost } from '#notifications'
import { settings } from './tables.ts'

export const seeWork = question({
  name: 'settings.see-work',
  input: z.object({}),
  subject: nothing,
  may: running,
  data: { purpose: 'notifications', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  audit: { unaudited: 'shows what the system does, and of letters neither words nor subject' },

  async run(now) {
    const post = await seePost.run(now, {}, null)
    const told = await settings(now)
      .selectFrom('outbox')
      .select([sql<number>`count(*)`.as('many'), sql<Date | null>`min(at)`.as('oldest')])
      .executeTakeFirstOrThrow()
    return { post, told, work: await seeQueue(now.business.id) }
  },
})
