// Somebody is to receive reports: one person proposes, another approves, and the list with their keys is public.
// @fulfils R80
import { action, invalid, me, nothing, z } from '#kernel'
import { Email, Line, Ticked, Whole } from '#kernel/web'
import { emailKey } from '#people'
import { randomId } from '#kernel/sealing'
import { mayAppoint } from './policy.ts'
import { speakup } from './tables.ts'

export const proposeRecipient = action({
  name: 'speakup.propose-recipient',
  input: z.object({
    email: Email,
    role: Line(120),
    step: Whole(1, 3),
    reads: Ticked,
    keeps: Ticked,
  }),
  subject: nothing,
  may: mayAppoint,
  data: { purpose: 'speakup', basis: 'legal-duty', categories: ['name', 'role'] },
  machine: 'none',
  proof: 'recent',

  async run(now, { email, role, step, reads, keeps }) {
    if (!reads && !keeps) throw invalid({ reads: 'speakup.no.duty' })
    const person = await speakup(now)
      .selectFrom('people')
      .select(['id', 'name'])
      .where('email_key', '=', emailKey(email))
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!person) throw invalid({ email: 'speakup.no.person' })
    // NOTE: one person stands in the list once, so that taking them out takes them out.
    const listed = await speakup(now)
      .selectFrom('speakup_recipients')
      .select('id')
      .where('person', '=', person.id)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (listed) throw invalid({ email: 'speakup.no.listed-already' })
    const id = randomId()
    await speakup(now)
      .insertInto('speakup_recipients')
      .values({
        id,
        person: person.id,
        name: person.name,
        role,
        step,
        reads,
        keeps_identity: keeps,
        proposed_by: me(now),
        approved_by: null,
        approved_on: null,
        open_key: null,
        fingerprint: null,
        key_since: null,
        ended_on: null,
        next_notice_at: null,
        noticed_on: null,
        lettered_on: null,
      })
      .execute()
    return { recipient: id }
  },

  audit: ({ answer }) => ({ kind: 'speakup-recipient', id: answer.recipient }),
})
