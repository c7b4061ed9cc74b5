// What one can be written to about, in words, before leaving an address.
// @fulfils R8
import { everyone, nothing, question, z } from '#kernel'
import { purposesOf } from './purposes.ts'

export const seeSubscribing = question({
  name: 'consent.see-subscribing',
  input: z.object({}),
  subject: nothing,
  may: everyone('what one could agree to is public'),
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'a public page' },
  run: async (now) => ({
    purposes: (await purposesOf(now)).filter(
      (one) => !one.retired && one.channels.includes('email'),
    ),
  }),
})
