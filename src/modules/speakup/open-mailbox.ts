// A reporter comes back with the receipt and reads what was answered. Nothing is written, nothing is kept.
// @fulfils R80
import { missing, nothing, question, z } from '#kernel'
import { findMailbox } from './find-mailbox.ts'
import { readPass, writePass } from './pass.ts'
import { anybody } from './policy.ts'
import { readMailbox } from './read-mailbox.ts'
import { recipientsNow } from './recipients.ts'
import { newSending } from './sending.ts'

export const openMailbox = question({
  name: 'speakup.open-mailbox',
  input: z.object({
    receipt: z.string().max(200).optional(),
    /** Instead of the receipt, while the mailbox is open. */
    pass: z.string().max(2000).optional(),
  }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'that somebody came back is nobody’s to know' },
  inside: true,

  async run(now, { receipt, pass: open }) {
    const pass = open ? readPass(now, open) : await findMailbox(now, receipt ?? '')
    const mailbox = await readMailbox(now, pass.report, pass.wrapKey)
    if (!mailbox) throw missing()
    return {
      ...mailbox,
      pass: writePass(now, pass),
      sending: newSending(now),
      recipients: await recipientsNow(now),
    }
  },
})
