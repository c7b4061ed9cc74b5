// What the business says about itself.
import { nothing, question, running, z } from '#kernel'
import { accounts } from './tables.ts'

export const seeBusiness = question({
  name: 'accounts.see-business',
  input: z.object({}),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'describes the business' },
  machine: 'none',
  audit: { unaudited: 'describes the business, not people' },

  run: (now) =>
    accounts(now)
      .selectFrom('businesses')
      .select(['name', 'locale', 'languages', 'time_zone', 'sector', 'size', 'countries'])
      .where('id', '=', now.business.id)
      .executeTakeFirstOrThrow(),
})
