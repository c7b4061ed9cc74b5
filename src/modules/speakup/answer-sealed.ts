// A reporter writes into the mailbox with a script: it comes sealed, for the places that are next.
// @fulfils R80 R175
import { action, invalid, missing, nothing, z } from '#kernel'
import { keepEntry } from './add-entry.ts'
import { take } from './budget.ts'
import { readSealedPass } from './pass.ts'
import { anybody } from './policy.ts'
import { readSealedMailbox } from './read-sealed-mailbox.ts'
import { Sealed } from './shapes.ts'

const Entries = z
  .array(Sealed.extend({ channel: z.enum(['mailbox', 'identity']) }))
  .min(1)
  .max(2)

export const answerSealed = action({
  name: 'speakup.answer-sealed',
  input: z.object({ pass: z.string().min(1).max(2000), entries: z.string().max(900_000) }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'that a reporter answered is seen only by those the report is sealed to' },
  secretAnswer: true,
  inside: true,

  async run(now, { pass, entries }) {
    const report = readSealedPass(now, pass)
    take(now, `answer ${report}`, 30, 3600)
    for (const { channel, ...entry } of read(entries)) await keepEntry(now, report, channel, entry)
    const mailbox = await readSealedMailbox(now, report)
    if (!mailbox) throw missing()
    return mailbox
  },
})

function read(text: string): z.output<typeof Entries> {
  try {
    return Entries.parse(JSON.parse(text))
  } catch {
    throw invalid({ entries: 'speakup.no.keys' })
  }
}
