// Somebody speaks up with a script: it comes sealed, and is kept exactly as what the server itself seals.
// @fulfils R80
import { createHash } from 'node:crypto'
import { action, clash, Id, invalid, nothing, z } from '#kernel'
import { fileBuckets } from '#kernel/sealing'
import { Several, Ticked } from '#kernel/web'
import { take } from './budget.ts'
import { keepReport } from './keep-report.ts'
import { anybody } from './policy.ts'
import { recipientsNow } from './recipients.ts'
import { SentFile, sizeOf } from './received.ts'
import { AgeKey, Base64, Excluded, Locator } from './shapes.ts'

const Sealed = Base64(200_000).min(100)
const Bundle = z.object({
  report: z.uuidv4(),
  locator: Locator,
  salt: Base64(24).min(24),
  digest: Base64(44).min(44),
  reporterKey: AgeKey,
  reporterWrap: Base64(400).min(100),
  mailboxKey: AgeKey,
  deskKey: AgeKey,
  identityKey: AgeKey,
  grants: z
    .array(z.object({ reader: Id.nullable(), sealed: Sealed }))
    .min(2)
    .max(60),
  identityGrants: z.array(z.object({ reader: Id, sealed: Sealed })).max(60),
  entries: z.tuple([
    z.object({ seq: z.literal(1), channel: z.literal('mailbox'), sealed: Sealed }),
    z.object({ seq: z.literal(2), channel: z.literal('identity'), sealed: Sealed }),
  ]),
  files: z.array(Id).max(6),
})

const sizes = new Set(fileBuckets.map((bucket) => bucket + (bucket / 65_536) * 16))

export const submitSealed = action({
  name: 'speakup.submit-sealed',
  input: z.object({
    bundle: z.string().max(900_000),
    work: z.string().max(20),
    check: Ticked,
    exclude: Excluded,
    /** Treated worse since an earlier report: the second step reads at once, as without a script. */
    worse: Ticked,
    file: Several(SentFile, 6),
  }),
  subject: nothing,
  may: anybody,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['content', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'that somebody spoke up is itself the secret' },
  secretAnswer: true,
  inside: true,

  async run(now, { bundle: text, work, check, exclude, worse, file }) {
    const bundle = read(text)
    if (!worked(bundle.report, work)) throw invalid({ work: 'speakup.no.work' })
    take(now, 'submit', 60, 3600)
    const all = await recipientsNow(now)
    const granted = bundle.grants.flatMap((one) => one.reader ?? [])
    const readers = all.filter((one) => one.reads && granted.includes(one.id))
    const custodians = all.filter((one) => one.keeps_identity).map((one) => one.id)
    // NOTE: whom the reporter took out gets nothing, whatever the browser sealed by mistake.
    const given = [...granted, ...bundle.identityGrants.map((one) => one.reader)]
    if (given.some((id) => exclude.includes(id))) throw clash('speakup.no.barred')
    const once = new Set(bundle.identityGrants.map((one) => one.reader))
    const known =
      once.size === bundle.identityGrants.length &&
      readers.length === granted.length &&
      granted.length === bundle.grants.length - 1 &&
      bundle.identityGrants.every((one) => custodians.includes(one.reader))
    if (!known || readers.length === 0) throw clash('speakup.no.reader')
    // NOTE: a file cut short on its way has no size of a whole one; then nothing is kept.
    if (file.length !== bundle.files.length || !file.every((one) => sizes.has(sizeOf(one))))
      throw invalid({ file: 'speakup.no.keys' })
    const files = file.map((content, at) => ({ id: bundle.files[at] ?? '', content }))
    const kept = { checkIns: check, readers, listed: all, raised: worse ? 1 : 0 }
    if (!(await keepReport(now, { ...bundle, files }, kept))) throw clash('speakup.no.again')
    return {}
  },
})

function read(text: string): z.output<typeof Bundle> {
  try {
    return Bundle.parse(JSON.parse(text))
  } catch {
    throw invalid({ bundle: 'speakup.no.keys' })
  }
}

export function worked(report: string, work: string): boolean {
  const digest = createHash('sha256').update(`${report} ${work}`).digest()
  return digest[0] === 0 && digest[1] === 0
}
