// A reporter writes into the mailbox: an answer, a correction, a signature under a transcript, or who they are.
// @fulfils R80 R175
import { action, clash, invalid, missing, nothing, z } from '#kernel'
import { Text } from '#kernel/web'
import { addEntry } from './add-entry.ts'
import { take } from './budget.ts'
import { readPass, writePass } from './pass.ts'
import { anybody } from './policy.ts'
import { readMailbox } from './read-mailbox.ts'
import { recipientsNow } from './recipients.ts'
import { newSending } from './sending.ts'

const kinds = ['message', 'correction', 'signed', 'interpreter', 'identity'] as const

export const answer = action({
  name: 'speakup.answer',
  input: z.object({
    pass: z.string().min(1).max(2000),
    kind: z.enum(kinds),
    /** One field for each form of the page; the one named by the kind counts. */
    ...Object.fromEntries(kinds.map((kind) => [kind, Text(50_000, 1).optional()])),
  }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'that a reporter answered is seen only by those the report is sealed to' },
  secretAnswer: true,
  inside: true,

  async run(now, { pass: typed, kind, ...fields }) {
    const text = (fields as Partial<Record<typeof kind, string>>)[kind]
    if (!text) throw invalid({ [kind]: 'road.field.missing' })
    const pass = readPass(now, typed)
    take(now, `answer ${pass.report}`, 30, 3600)
    const before = await readMailbox(now, pass.report, pass.wrapKey)
    if (!before) throw missing()
    if (!before.sound) throw clash('speakup.no.changed')
    const channel = kind === 'identity' ? 'identity' : 'mailbox'
    await addEntry(now, pass.report, channel, { kind, by: 'reporter', text })
    if (kind === 'identity')
      await addEntry(now, pass.report, 'mailbox', { kind: 'revealed', by: 'reporter' })
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
