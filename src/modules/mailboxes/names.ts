// Names our mails travel under and come back by: a signed Message-ID, and a token in the address for answers.
import { createHash } from 'node:crypto'
import { isId, type Asking } from '#kernel'
import type { ReadMail } from '#kernel/mail'

const use = 'mailboxes.message-id'

/** Without angle brackets. Nobody else can make one that we take for ours. */
export const messageIdOf = (now: Asking, mail: string, address: string): string =>
  `${mail}.${now.seals.sign(use, mail)}@${address.slice(address.lastIndexOf('@') + 1)}`

/** The mail of ours that a Message-ID names, if its signature is right. */
export function ownMail(now: Asking, messageId: string): string | undefined {
  const [mail = '', signature = ''] = messageId.split('@')[0]?.split('.') ?? []
  return isId(mail) && now.seals.signed(use, mail, signature) ? mail : undefined
}

/** Any letter of the system carries its id in front of the @. */
export const letterIn = (messageId: string): string | undefined => {
  const id = messageId.split('@')[0] ?? ''
  return isId(id) ? id : undefined
}

/** The address for answers: name+token@domain. */
export const withToken = (address: string, token: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${token}${address.slice(at)}`
}

/** Twenty letters that survive being written in capitals. */
export const newToken = (now: Asking): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...now.random(20)].map((byte) => letters[byte % letters.length]).join('')
}

export const tokensIn = (addresses: readonly string[]): string[] =>
  addresses.flatMap((one) => {
    const found = /\+([a-z2-9]{20})@/i.exec(one)?.[1]?.toLowerCase()
    return found === undefined ? [] : [found]
  })

/**
 * What makes a mail the same mail however often it is delivered: what its sender wrote, not what servers put on top.
 * NOTE: the Message-ID alone would let anybody who guesses one keep another's mail out.
 */
export function identityOf(raw: Uint8Array, mail: ReadMail | undefined): string {
  const hash = createHash('sha256')
  if (mail?.messageId === undefined) return hash.update(raw).digest('hex')
  const head = [mail.messageId, mail.from.email, mail.subject, String(mail.at?.getTime())]
  return hash
    .update(`${head.join('\n')}\n\n`)
    .update(bodyOf(raw))
    .digest('hex')
}

function bodyOf(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const places = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')].filter((at) => at >= 0)
  return places.length === 0 ? raw : bytes.subarray(Math.min(...places))
}
