// Somebody is treated worse since they spoke up: that opens a case of its own, out of reach of those who did it.
// @fulfils R79
import { action, missing, nothing, z } from '#kernel'
import { namedAmong } from '#kernel/sealing'
import { Line, Several, Text } from '#kernel/web'
import { take } from './budget.ts'
import { readPass } from './pass.ts'
import { anybody } from './policy.ts'
import { readMailbox } from './read-mailbox.ts'
import { recipientsNow } from './recipients.ts'
import { detriments, Excluded } from './shapes.ts'
import { speakUp } from './submit.ts'

export const flagRetaliation = action({
  name: 'speakup.flag-retaliation',
  input: z.object({
    pass: z.string().min(1).max(2000),
    detriment: Several(z.enum(detriments), 15),
    what: Text(50_000, 10),
    involved: Text(2000, 0).default(''),
    exclude: Excluded,
    sending: Line(60, 0).default(''),
  }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'that somebody spoke up is itself the secret' },
  secretAnswer: true,
  inside: true,

  async run(now, { pass: typed, detriment, what, involved, exclude, sending }) {
    const pass = readPass(now, typed)
    take(now, `flag ${pass.report}`, 5, 86_400)
    const mailbox = await readMailbox(now, pass.report, pass.wrapKey)
    if (!mailbox) throw missing()
    // Whoever was taken out of the first report, or is named in either, does not read this one.
    const first = mailbox.entries.find((one) => one.seq === 1)
    const before = first?.['involved']
    const named = `${involved}\n${typeof before === 'string' ? before : ''}`
    const excluded = [
      ...exclude,
      ...idsIn(first?.['excluded']),
      ...namedAmong(await recipientsNow(now), named),
    ]
    const blank = {
      when: '',
      where: '',
      how: '',
      before: '',
      wish: '',
      language: '',
      name: '',
      reach: '',
    }
    return speakUp(
      now,
      {
        ...blank,
        exclude: [...new Set(excluded)],
        involved,
        what,
        interpreter: false,
        oral: false,
        check: true,
        original: false,
        file: [],
        sending,
      },
      { retaliation: detriment, after: mailbox.received },
      // The second step reads at once: whoever had the first report could not prevent this.
      1,
    )
  },
})

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
