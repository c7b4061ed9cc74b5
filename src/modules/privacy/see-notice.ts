// The privacy notice, printed from what the modules declare: what is used, what for, how long, who else sees it.
// @fulfils R8 R14
import { everyone, nothing, question, z } from '#kernel'
import { record } from './record.ts'
import { settingsOf } from './settings-of.ts'

export const seeNotice = question({
  name: 'privacy.see-notice',
  input: z.object({}),
  subject: nothing,
  may: everyone('what is done with data is for everybody to read'),
  data: { noPersonalData: 'what the software declares, and words of the business' },
  machine: 'none',
  audit: { unaudited: 'a public page' },
  run: async (now) => ({ ...(await record(now)), settings: await settingsOf(now) }),
})
