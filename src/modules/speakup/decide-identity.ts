// A custodian discloses a name to the one reader who asked, or keeps it. The reporter is told either way, by the server itself.
// @fulfils R80
import { action, clash, Id, invalid, rule, z, type Asking } from '#kernel'
import { addEntry, keepEntry } from './add-entry.ts'
import { today } from './days.ts'
import { requests } from './identity.ts'
import { Sealed, SealedText } from './shapes.ts'
import { speakup } from './tables.ts'

const mayDecide = rule<{ asker: string | null }>(
  'speakup.no.decide-own',
  'whoever keeps the name apart, and is not who asked',
  (actor, subject) => actor.person !== null && actor.person !== subject.asker,
  { open: false },
)

const findRequest = (now: Asking, { disclosure }: { disclosure: string }) =>
  requests(now)
    .select(['request.id', 'report.id as report', 'me.id as keeper', 'asker.person as asker'])
    .where('request.id', '=', disclosure)
    .executeTakeFirst()

export const decideIdentity = action({
  name: 'speakup.decide-identity',
  input: z.object({
    disclosure: Id,
    outcome: z.enum(['disclosed', 'kept']),
    /** Who it is, sealed to the reader who asked; nothing where the name is kept. */
    sealed: SealedText.optional(),
    /** The same decision in the log that the readers see. */
    entry: Sealed,
  }),
  subject: findRequest,
  may: mayDecide,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['name', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'the log of a report is sealed inside it' },
  secretAnswer: true,

  async run(now, { outcome, sealed, entry }, request) {
    if ((outcome === 'disclosed') !== (sealed !== undefined))
      throw invalid({ sealed: 'speakup.no.keys' })
    const decided = await speakup(now)
      .updateTable('speakup_disclosures')
      .set({
        state: outcome,
        decided_by: request.keeper,
        decided_on: today(now),
        sealed: sealed ?? null,
      })
      .where('id', '=', request.id)
      .where('state', '=', 'asked')
      .returning('id')
      .executeTakeFirst()
    if (!decided) throw clash('speakup.no.decided-already')
    await keepEntry(now, request.report, 'desk', entry)
    await addEntry(now, request.report, 'mailbox', { kind: `identity-${outcome}`, by: 'system' })
    return { outcome }
  },
})
