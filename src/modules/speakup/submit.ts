// Somebody speaks up without a script: what they wrote is sealed in memory, and only then is there anything to write down.
// @fulfils R80 R175
import { action, clash, nothing, z, type Acting } from '#kernel'
import { sealReport } from '#kernel/sealing'
import { argon } from './argon.ts'
import { attach } from './attach.ts'
import { take } from './budget.ts'
import { today } from './days.ts'
import { keepReport } from './keep-report.ts'
import { anybody } from './policy.ts'
import { chosen, keysOf, recipientsNow } from './recipients.ts'
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
    take(now, 'submit', 60, 3600)
    const { receipt, readers } = await speakUp(now, given)
    return { receipt, readers: readers.map(({ name, role }) => ({ name, role })) }
  },
})

/** Seals and keeps. NOTE: the words live only in this call; nothing logs, caches or throws them. */
export async function speakUp(
  now: Acting,
  given: Told,
  more: Record<string, unknown> = {},
  raised = 0,
) {
  const listed = await recipientsNow(now)
  const { readers, custodians } = chosen(listed, given.exclude)
  if (readers.length === 0) throw clash('speakup.no.reader')
  const { exclude, name, reach, original, file, check, ...words } = given
  const { sealed, receipt } = await sealReport(argon, {
    business: now.business.id,
    on: today(now),
    readers: keysOf(readers),
    custodians: keysOf(custodians),
    words: { ...words, ...more, excluded: exclude },
    identity: name || reach ? { name, reach } : undefined,
    files: await attach(file, original),
  })
  await keepReport(now, sealed, { checkIns: check, readers, listed, raised })
  return { receipt, readers, report: sealed.report }
}
