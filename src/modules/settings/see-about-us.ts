// Who is behind this site and how to reach them, for everybody.
import { everyone, nothing, question, z } from '#kernel'
import { settings } from './tables.ts'

export const seeAboutUs = question({
  name: 'settings.see-about-us',
  input: z.object({}),
  subject: nothing,
  may: everyone('who is behind a site is not a secret'),
  data: { noPersonalData: 'what the business publishes of itself' },
  machine: 'none',
  audit: { unaudited: 'public page' },

  run: (now) =>
    settings(now)
      .selectFrom('businesses')
      .select([
        'name',
        'about_html',
        'write_to',
        'phone',
        'address',
        'imprint_html',
        'countries',
        'languages',
        'sector',
      ])
      .where('id', '=', now.business.id)
      .executeTakeFirstOrThrow(),
})
