// Tries both servers now, so that who connects a mailbox knows at once what is wrong and how to mend it.
import { action, Id, z, type Acting } from '#kernel'
import { openLine, troubleOf, tryServer, type Troubled } from '#kernel/mail'
import { findMailbox } from './find.ts'
import { mayRunMailboxes } from './policy.ts'
import { openSecrets, type Account } from './secrets.ts'
import { serversOf } from './servers-of.ts'
import { forgetToken, type KeepGrant } from './tokens.ts'
import { putGrant } from './keep-grant.ts'
import { mailTables } from './tables.ts'

export const tryMailbox = action({
  name: 'mailboxes.try-mailbox',
  input: z.object({ mailbox: Id }),
  subject: findMailbox,
  may: mayRunMailboxes,
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['contact'] },
  machine: 'none',
  limits: [{ most: 30, seconds: 600, by: 'person' }],

  async run(now, { mailbox }, row) {
    const secrets = openSecrets(now, row.sealed)
    const unsealed: Troubled = { trouble: 'sign-in', detail: '' }
    const [reading, sending] =
      secrets === undefined ? [unsealed, unsealed] : await attempts(now, { ...row, secrets })
    await noteAttempts(now, mailbox, reading, sending)
    return { mailbox, reading: reading?.trouble ?? null, sending: sending?.trouble ?? null }
  },

  audit: ({ input, answer }) => ({
    kind: 'mailbox',
    id: input.mailbox,
    detail: { reading: answer.reading, sending: answer.sending },
  }),
})

type Attempt = Troubled | undefined

async function attempts(
  now: Acting,
  account: Account & { sealed: string },
): Promise<[Attempt, Attempt]> {
  forgetToken(account.id)
  const keep: KeepGrant = async (before, refreshToken) => {
    await putGrant(now, account, before, refreshToken)
  }
  const servers = await serversOf(account, keep).catch((error: unknown): Troubled => {
    const { trouble, detail } = troubleOf(error)
    return { trouble: trouble === 'sign-in' ? 'token' : trouble, detail }
  })
  if ('trouble' in servers) return [servers, servers]
  return Promise.all([
    openLine(servers.imap, account.folder)
      .then((line) => line.close())
      .then(() => undefined, troubleOf),
    tryServer(servers.smtp).then(() => undefined, troubleOf),
  ])
}

async function noteAttempts(now: Acting, mailbox: string, reading: Attempt, sending: Attempt) {
  const since = (attempt: Attempt) => (attempt ? now.at : null)
  await mailTables(now)
    .updateTable('mailbox_lines')
    .set({
      in_trouble: reading?.trouble ?? null,
      in_detail: reading?.detail ?? null,
      in_since: since(reading),
      out_trouble: sending?.trouble ?? null,
      out_detail: sending?.detail ?? null,
      out_since: since(sending),
      ...(reading ? {} : { in_tries: 0, in_next_at: null, seen_at: now.at }),
      ...(sending ? {} : { out_tries: 0, out_next_at: null }),
    })
    .where('mailbox', '=', mailbox)
    .execute()
}
