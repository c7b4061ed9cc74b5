// The provider of a mailbox gave a new lasting grant in place of the old one: it is sealed where the old one was.
import { action, Id, onlySystem, z, type Acting } from '#kernel'
import { findMailbox } from './find.ts'
import { openSecrets, sealSecrets } from './secrets.ts'
import { mailTables } from './tables.ts'

export const keepGrant = action({
  name: 'mailboxes.keep-grant',
  input: z.object({
    mailbox: Id,
    before: z.string().max(4000),
    refreshToken: z.string().max(4000),
  }),
  subject: findMailbox,
  may: onlySystem('the process that signs in at the mailbox got it'),
  data: { purpose: 'mailboxes', basis: 'legitimate-interest', categories: ['access'] },
  machine: 'none',
  inside: true,

  run: async (now, { before, refreshToken }, row) => ({
    kept: await putGrant(now, row, before, refreshToken),
  }),

  audit: ({ input, answer }) => ({
    kind: 'mailbox',
    id: input.mailbox,
    detail: { kept: answer.kept },
  }),
})

/** NOTE: `changed_at` stays, so that no line is laid down for it; a grant typed meanwhile by a person stays too. */
export async function putGrant(
  now: Acting,
  row: { id: string; sealed: string },
  before: string,
  refreshToken: string,
): Promise<boolean> {
  const secrets = openSecrets(now, row.sealed)
  if (secrets?.how !== 'token' || secrets.grant.refreshToken !== before) return false
  const grant = { ...secrets.grant, refreshToken }
  const kept = await mailTables(now)
    .updateTable('mailboxes')
    .set({ sealed: sealSecrets(now, { how: 'token', grant }) })
    .where('id', '=', row.id)
    .where('sealed', '=', row.sealed)
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}
