// What was typed to open a mailbox becomes what is sealed; what was left out stays as it was.
import { invalid } from '#kernel'
import type { Secrets } from './secrets.ts'

type Typed = {
  how: 'password' | 'token'
  password?: string | undefined
  smtp_password?: string | undefined
  token_url?: string | undefined
  client_id?: string | undefined
  client_secret?: string | undefined
  refresh_token?: string | undefined
}

/** Throws `invalid` at the field that is missing. */
export function secretsTyped(given: Typed, before: Secrets | undefined): Secrets {
  if (given.how === 'password') {
    const old = before?.how === 'password' ? before : undefined
    const imap = given.password ?? old?.imap
    if (!imap) throw invalid({ password: 'mailboxes.error.password' })
    return {
      how: 'password',
      imap,
      smtp: given.smtp_password ?? (given.password ? imap : (old?.smtp ?? imap)),
    }
  }
  const old = before?.how === 'token' ? before.grant : undefined
  const tokenUrl = given.token_url ?? old?.tokenUrl
  const clientId = given.client_id ?? old?.clientId
  const refreshToken = given.refresh_token ?? old?.refreshToken
  if (!tokenUrl) throw invalid({ token_url: 'mailboxes.error.token-url' })
  if (!clientId) throw invalid({ client_id: 'mailboxes.error.client-id' })
  if (!refreshToken) throw invalid({ refresh_token: 'mailboxes.error.refresh-token' })
  return {
    how: 'token',
    grant: {
      tokenUrl,
      clientId,
      refreshToken,
      clientSecret: given.client_secret ?? old?.clientSecret ?? '',
    },
  }
}
