// Every night: bytes and words of mail go when the mailbox's time is over, and what belongs to nobody any more goes too.
import { action, nothing, onlySystem, sql, tell, z, type Acting } from '#kernel'
import type { SafeHtml } from '#kernel/text'
import { fileDropped, releaseFilesOf } from '#files'
import { mailTables } from './tables.ts'

const day = 86_400_000

export const sweep = action({
  name: 'mailboxes.sweep',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('by the clock and after an erasure'),
  data: { purpose: 'mailboxes', basis: 'legal-duty', categories: ['contact', 'content'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const raws = await dropRaws(now)
    const mails = await emptyMails(now)
    await releaseOrphans(now)
    await mailTables(now)
      .deleteFrom('mail_auto_answers')
      .where('answered_at', '<', new Date(now.at.getTime() - 2 * day))
      .execute()
    await mailTables(now)
      .updateTable('mail_outgoing')
      .set({ words: '', html: null })
      .where('state', '<>', 'waiting')
      .where('words', '<>', '')
      .where('made_at', '<', new Date(now.at.getTime() - 90 * day))
      .execute()
    return { raws, mails }
  },

  audit: ({ answer }) => ({ kind: 'mail', detail: answer }),
})

/** NOTE: the row goes with the commit and the bytes after it, so that no row ever names bytes that are gone. */
async function dropRaws(now: Acting): Promise<number> {
  const gone = await mailTables(now)
    .deleteFrom('mail_raws')
    .where((is) => is.or([is('until', '<', now.at), is('mail', 'is', null)]))
    .returning('stored')
    .execute()
  for (const { stored } of gone) tell(now, fileDropped, { file: now.id(), stored: [stored] })
  return gone.length
}

/** The words go; names and numbers stay, so that a later answer still finds its conversation. */
async function emptyMails(now: Acting): Promise<number> {
  const none = '' as SafeHtml
  const done = await mailTables(now)
    .updateTable('mails')
    .set({ words: '', html: none, quoted: '', quoted_html: none })
    .where('words', '<>', '')
    .where(
      sql<boolean>`exists (select 1 from mailboxes box where box.id = mails.mailbox
        and mails.taken_at < ${now.at}::timestamptz - make_interval(days => box.keep_days))`,
    )
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Files that came with a mail which is gone, and belong to nothing else. */
async function releaseOrphans(now: Acting): Promise<void> {
  const left = await mailTables(now)
    .selectFrom('files')
    .leftJoin('mails', 'mails.id', 'files.about')
    .select('files.about')
    .distinct()
    .where('files.about_kind', '=', 'mail')
    .where('mails.id', 'is', null)
    .limit(500)
    .execute()
  for (const { about } of left) if (about) await releaseFilesOf(now, { kind: 'mail', id: about })
}
