// What the business says of itself, as it can be changed.
import { nothing, question, running, z } from '#kernel'
import { settings } from './tables.ts'

export const seeSettings = question({
  name: 'settings.see-settings',
  input: z.object({}),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'describes the business' },
  machine: 'none',
  audit: { unaudited: 'describes the business, not people' },

  run: (now) =>
    settings(now)
      .selectFrom('businesses')
      .select([
        'name',
        'locale',
        'languages',
        'time_zone',
        'sector',
        'size',
        'countries',
        'about',
        'write_to',
        'phone',
        'address',
        'imprint',
      ])
      .where('id', '=', now.business.id)
      .executeTakeFirstOrThrow(),
})
