// A reporter comes back with a script: the server learns the locator and a proof, and hands out what is sealed.
// @fulfils R80
import { timingSafeEqual } from 'node:crypto'
import { invalid, missing, nothing, question, z } from '#kernel'
import { digestOf, fromBase64 } from '#kernel/sealing'
import { byLocator, countTry } from './find-mailbox.ts'
import { locatorMark } from './keep-report.ts'
import { readSealedPass } from './pass.ts'
import { anybody } from './policy.ts'
import { readSealedMailbox } from './read-sealed-mailbox.ts'
import { Base64, Locator } from './shapes.ts'

export const openSealed = question({
  name: 'speakup.open-sealed',
  input: z.object({
    locator: Locator.optional(),
    /** What Argon2id makes of the receipt's secret, for the server; what opens is another part of it. */
    proof: Base64(44).optional(),
    /** Instead of both, while the mailbox is open. */
    pass: z.string().max(2000).optional(),
  }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'that somebody came back is nobody’s to know' },
  inside: true,

  async run(now, { locator = '', proof = '', pass }) {
    if (pass) {
      const open = await readSealedMailbox(now, readSealedPass(now, pass))
      if (!open) throw missing()
      return open
    }
    countTry(now, locator)
    const row = await byLocator(now, locatorMark(now, locator))
    const digest = fromBase64(await digestOf(proof))
    const kept = row ? fromBase64(row.digest) : Buffer.alloc(digest.length)
    if (!timingSafeEqual(digest, kept) || !row) throw invalid({ receipt: 'speakup.no.receipt' })
    const open = await readSealedMailbox(now, row.id)
    if (!open) throw missing()
    return open
  },
})
