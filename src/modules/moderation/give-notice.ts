// Anybody points out something illegal, with or without an account, with all that the law asks of such a notice.
// @fulfils R88
import { action, invalid, isId, nothing, subjectOf, tell, z, type Acting } from '#kernel'
import { Email, Line, Text, Ticked } from '#kernel/web'
import { postLetter } from '#notifications'
import { contentReported, matterOpened } from './facts.ts'
import { receiptLink } from './links.ts'
import { gatheredUnder, matterOf, openMatter } from './matter.ts'
import { receiptLetter } from './letters.ts'
import { mayNotice } from './policy.ts'
import { promiseFor } from './promises.ts'
import { countReport } from './report.ts'
import { moderation } from './tables.ts'

export const giveNotice = action({
  name: 'moderation.give-notice',
  input: z.object({
    /** One address a line. */
    addresses: Text(4000, 5),
    law: Text(4000, 20),
    name: Line(120, 0).default(''),
    email: Email.optional(),
    /** Pictures of the abuse of children are reported without a name. */
    child: Ticked,
    faith: Ticked,
  }),
  subject: nothing,
  may: mayNotice,
  openTo: ['suspended', 'unconfirmed'],
  limits: [{ most: 10, seconds: 3600, by: 'address' }],
  data: {
    purpose: 'moderation',
    basis: 'legal-duty',
    categories: ['content', 'report', 'contact'],
  },
  machine: 'none',

  async run(now, { addresses, law, name, email, child, faith }) {
    if (!faith) throw invalid({ faith: 'moderation.notice-faith-needed' })
    if (!child && now.actor.person === null && name === '')
      throw invalid({ name: 'moderation.notice-name-needed' })
    if (!child && now.actor.person === null && email === undefined)
      throw invalid({ email: 'moderation.notice-email-needed' })
    const lines = addresses.split(/\s+/).filter(Boolean).slice(0, 20)
    const matter = await matterAt(now, lines)
    const id = now.id()
    await moderation(now)
      .insertInto('moderation_reports')
      .values({
        id,
        matter,
        ground: 'illegal',
        reporter: child ? null : now.actor.person,
        name: child ? '' : name,
        email: child ? '' : (email ?? ''),
        locale: now.locale,
        clause: null,
        words: '',
        law,
        addresses: lines,
        good_faith: true,
        trusted: false,
        at: now.at,
        told_at: null,
      })
      .onConflict((known) => known.doNothing())
      .execute()
    await countReport(now, matter)
    tell(now, contentReported, { matter, report: id })
    tell(now, matterOpened, { matter })
    const link = receiptLink(now, id)
    if (!child && email !== undefined)
      await postLetter(now, {
        kind: 'moderation.notice',
        to: { name, email },
        locale: now.locale,
        ...receiptLetter(now, now.locale, link),
      })
    return { report: id, link }
  },

  audit: ({ answer }) => ({ kind: 'report', id: answer.report, detail: { illegal: true } }),
})

const kinds: ReadonlyArray<[RegExp, string]> = [
  [/\/posts\/([0-9a-f-]{36})/i, 'post'],
  [/\/topics\/([0-9a-f-]{36})/i, 'topic'],
  [/\/t\/([0-9a-f-]{36})/i, 'topic'],
  [/\/people\/([0-9a-f-]{36})/i, 'person'],
]

/** The thing an address names, as the system finds it; an address that names nothing we know is looked at all the same. */
async function matterAt(now: Acting, lines: readonly string[]) {
  const severity = 2
  const promised = await promiseFor(now, severity)
  for (const line of lines)
    for (const [pattern, kind] of kinds) {
      const id = pattern.exec(line)?.[1]?.toLowerCase()
      if (id === undefined || !isId(id) || !subjectOf(kind)) continue
      const matter = await matterOf(now, { kind, id })
      if (!matter) continue
      const subject = await gatheredUnder(now, { kind, id })
      return openMatter(now, { subject, matter, promised, severity })
    }
  const text = lines.join('\n')
  const matter = {
    author: null,
    space: null,
    title: lines[0] ?? '',
    text,
    locale: now.locale,
    at: now.at,
    hidden: false,
  }
  return openMatter(now, { subject: { kind: 'address', id: now.id() }, matter, promised, severity })
}
