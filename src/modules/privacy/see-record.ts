// The record of processing and the data map, for those who word and check it.
// @fulfils R9 R14
import { nothing, question, z } from '#kernel'
import { mayAnswer } from './policy.ts'
import { record } from './record.ts'
import { settingsOf } from './settings-of.ts'

export const seeRecord = question({
  name: 'privacy.see-record',
  input: z.object({}),
  subject: nothing,
  may: mayAnswer,
  data: { noPersonalData: 'what the software declares' },
  machine: 'none',
  audit: { unaudited: 'what the software declares' },
  run: async (now) => ({ ...(await record(now)), settings: await settingsOf(now) }),
})
