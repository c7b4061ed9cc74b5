// Somebody speaks up without a script: what they wrote is sealed in memory, and only then is there anything to write down.
// @fulfils R80 R175
import { action, clash, nothing, z, type Acting } from '#kernel'
import { sealReport, writeReceipt } from '#kernel/sealing'
import { argon } from './argon.ts'
import { attach } from './attach.ts'
import { take } from './budget.ts'
import { today } from './days.ts'
import { keepReport } from './keep-report.ts'
import { anybody } from './policy.ts'
import { chosen, keysOf, recipientsNow } from './recipients.ts'
import { findArrived, receiptOf } from './sending.ts'
import { told, type Told } from './shapes.ts'

export const submit = action({
  name: 'speakup.submit',
  input: z.object(told),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content', 'contact'] },
  machine: 'none',
  audit: {
    unaudited: 'that somebody spoke up is itself the secret; the report keeps its own sealed log',
  },
  secretAnswer: true,
  inside: true,

  async run(now, given) {
    return speakUp(now, given)
  },
})

/** What a form says that was sent: whether only now, or that it had arrived before. */
export type Sent = {
  receipt: string
  readers: Array<{ name: string; role: string }>
  again: boolean
}

/** Seals and keeps, once for each form. NOTE: the words live only in this call; nothing logs, caches or throws them. */
export async function speakUp(
  now: Acting,
  given: Told,
  more: Record<string, unknown> = {},
  raised = 0,
): Promise<Sent> {
  const due = receiptOf(now, given.sending)
  const before = due && (await findArrived(now, due))
  if (before) return { receipt: await writeReceipt(due), readers: before, again: true }
  take(now, 'submit', 60, 3600)
  const listed = await recipientsNow(now)
  const { readers, custodians } = chosen(listed, given.exclude)
  if (readers.length === 0) throw clash('speakup.no.reader')
  const { exclude, name, reach, original, file, check, sending: _, ...words } = given
  const { files, apart, kept } = await attach(file, original)
  const { sealed, receipt } = await sealReport(argon, {
    business: now.business.id,
    on: today(now),
    readers: keysOf(readers),
    custodians: keysOf(custodians),
    words: { ...words, ...more, excluded: exclude },
    identity: name || reach ? { name, reach } : undefined,
    files,
    apart,
    ...(due ? { receipt: due } : {}),
  })
  const here = sealed.files.map(({ id, bytes }) => ({ id, content: bytes }))
  const whole = { ...sealed, files: [...here, ...kept] }
  if (await keepReport(now, whole, { checkIns: check, readers, listed, raised }))
    return { receipt, readers: readers.map(publicly), again: false }
  // NOTE: the same form, sent twice at the same moment: the other one was first.
  const first = due && (await findArrived(now, due))
  if (!first) throw clash('speakup.no.again')
  return { receipt, readers: first, again: true }
}

const publicly = ({ name, role }: { name: string; role: string }) => ({ name, role })
