// The purposes of the business, for those who word them.
import { nothing, question, z } from '#kernel'
import { mayReadDesk } from './policy.ts'
import { purposesOf } from './purposes.ts'

export const seePurposes = question({
  name: 'consent.see-purposes',
  input: z.object({}),
  subject: nothing,
  may: mayReadDesk,
  data: { noPersonalData: 'words and rules of the business' },
  machine: 'none',
  audit: { unaudited: 'words of the business' },
  run: async (now) => ({ purposes: await purposesOf(now) }),
})
