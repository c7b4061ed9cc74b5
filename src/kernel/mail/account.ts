// How to reach a mail server as somebody, and what can be wrong with that, in words a person can act on.

export type Encryption = 'tls' | 'starttls' | 'none'

export type SignIn =
  | { how: 'password'; user: string; password: string }
  | { how: 'token'; user: string; accessToken: string }

export type Server = { host: string; port: number; encryption: Encryption; as: SignIn }

/** Each has words about what is wrong and how to mend it. */
export const troubles = [
  'no-host',
  'refused',
  'no-answer',
  'certificate',
  'no-encryption',
  'sign-in',
  'token',
  'no-folder',
  'sender-refused',
  'cannot-keep',
  'cut',
  'other',
] as const
export type Trouble = (typeof troubles)[number]

/** `detail` is the server's own word, on one line. */
export type Troubled = { trouble: Trouble; detail: string }

type Failure = Error & {
  code?: string
  command?: string
  responseCode?: number
  response?: string
  responseText?: string
  authenticationFailed?: boolean
  serverResponseCode?: string
}

/** Finds out what an error of a mail library means. */
export function troubleOf(error: unknown): Troubled {
  const failure = error as Failure
  const detail = oneLine(failure.responseText ?? failure.response ?? failure.message ?? '')
  return { trouble: kindOf(failure), detail }
}

function kindOf(failure: Failure): Trouble {
  const { code = '', message, command = '', responseCode = 0 } = failure
  if (failure.authenticationFailed || code === 'EAUTH' || responseCode === 535) return 'sign-in'
  if (['ENOTFOUND', 'EAI_AGAIN', 'EDNS'].includes(code) || /getaddrinfo/.test(message))
    return 'no-host'
  if (/certificate|self.signed|ERR_TLS|altnames/i.test(`${code} ${message}`)) return 'certificate'
  if (code === 'ETLS' || /STARTTLS|wrong version number|EPROTO/i.test(`${code} ${message}`))
    return 'no-encryption'
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(`${code} ${message}`)) return 'refused'
  if (/TIMEDOUT|timeout|ETIMEDOUT|greeting/i.test(`${code} ${message}`)) return 'no-answer'
  if (
    failure.serverResponseCode === 'NONEXISTENT' ||
    /NONEXISTENT|doesn't exist|not found/i.test(`${message} ${failure.responseText ?? ''}`)
  )
    return 'no-folder'
  if (command === 'MAIL FROM') return 'sender-refused'
  if (/ENOSPC|EDQUOT|EACCES|EROFS/.test(code)) return 'cannot-keep'
  if (/NoConnection|EConnectionClosed|ECONNRESET|ECONNECTION|ESOCKET|EPIPE/.test(code)) return 'cut'
  return 'other'
}

export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 300)
