// What an address is about to confirm.
import { everyone, question, z } from '#kernel'
import { ConfirmKey } from './confirm.ts'
import { findAsked } from './find-asked.ts'

export const seeConfirming = question({
  name: 'consent.see-confirming',
  input: z.object({ key: ConfirmKey }),
  subject: findAsked,
  may: everyone('whoever reads the letters of an address confirms it'),
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['consent'] },
  machine: 'none',
  audit: { unaudited: 'says only what the letter said' },
  run: (_now, { key }, { asked, given }) => Promise.resolve({ key, asked, given }),
})
