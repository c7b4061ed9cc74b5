// What I was told, newest first; what needs me comes before what is only good to know.
import { me, nothing, question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { mayHaveInbox } from './policy.ts'
import { letters } from './tables.ts'

const perPage = 30
const columns = ['id', 'key', 'values', 'link', 'urgent', 'made_at', 'read_at'] as const

export const seeInbox = question({
  name: 'notifications.see-inbox',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: mayHaveInbox,
  data: { purpose: 'notifications', basis: 'contract', categories: ['activity'] },
  machine: 'none',
  audit: { unaudited: 'one looks at what one was told oneself' },

  async run(now, { page }) {
    const mine = letters(now).selectFrom('notifications').where('person', '=', me(now))
    const needs =
      page > 1
        ? []
        : await mine
            .select(columns)
            .where('urgent', '=', true)
            .where('read_at', 'is', null)
            .orderBy('id', 'desc')
            .limit(100)
            .execute()
    const rest = await mine
      .select(columns)
      .where((is) => is.or([is('urgent', '=', false), is('read_at', 'is not', null)]))
      .orderBy('id', 'desc')
      .limit(perPage + 1)
      .offset((page - 1) * perPage)
      .execute()
    return { needs, rest: rest.slice(0, perPage), page, more: rest.length > perPage }
  },
})
