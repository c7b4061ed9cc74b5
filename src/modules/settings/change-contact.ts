// Says how the business is reached and who answers for it: the page everybody can read, and where answers to letters go.
import { action, nothing, running, tell, z } from '#kernel'
import { written } from '#kernel/text'
import { Email, Text } from '#kernel/web'
import { businessChanged } from './facts.ts'
import { settings } from './tables.ts'

export const changeContact = action({
  name: 'settings.change-contact',
  input: z.object({
    about: Text(4000).optional(),
    writeTo: Email.optional(),
    phone: z
      .string()
      .max(60)
      .transform((text) => text.trim())
      .pipe(z.string().regex(/^\+?[0-9][0-9 ()/.-]{3,40}$/, 'settings.phone-form'))
      .optional(),
    address: Text(400).optional(),
    imprint: Text(8000).optional(),
  }),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'what the business publishes of itself' },
  machine: 'none',

  async run(now, { about = '', writeTo = null, phone = null, address = null, imprint = '' }) {
    await settings(now)
      .updateTable('businesses')
      .set({
        about,
        write_to: writeTo,
        phone,
        address,
        imprint,
        about_html: drawn(about),
        imprint_html: drawn(imprint),
      })
      .where('id', '=', now.business.id)
      .execute()
    tell(now, businessChanged, { business: now.business.id })
    return {}
  },

  audit: () => ({ kind: 'business' }),
})

const drawn = (text: string) => (text === '' ? '' : written(text).html)
