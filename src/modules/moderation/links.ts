// Addresses of moderation. What opens without an account carries a signature in its address, so nothing is kept for it.
import { isId, type Asking, type Id } from '#kernel'

/** Where a member reports a thing of a kind that has a subject card. */
export const reportLink = (kind: string, id: Id): string => `/report/${kind}/${id}`
/** Where anybody gives notice of something illegal. */
export const noticeLink = (address = ''): string =>
  address === '' ? '/notice' : `/notice?address=${encodeURIComponent(address)}`

export type LinkUse = 'report' | 'statement'

/** 66 letters that open one report or one statement, for whoever holds them. */
export const linkKey = (now: Asking, use: LinkUse, id: Id): string =>
  `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${now.seals.sign(`moderation.${use}`, id)}`

export function idOfKey(now: Asking, use: LinkUse, key: string): Id | undefined {
  const [packed = '', signature = ''] = key.split('.')
  const hex = Buffer.from(packed, 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isId(id) && now.seals.signed(`moderation.${use}`, id, signature) ? id : undefined
}

export const receiptLink = (now: Asking, report: Id) => `/reports/${linkKey(now, 'report', report)}`
export const statementLink = (now: Asking, statement: Id) =>
  `/statements/${linkKey(now, 'statement', statement)}`
export const matterLink = (matter: Id) => `/desk/moderation/${matter}`
export const appealLink = (appeal: Id) => `/desk/appeals/${appeal}`
/** What the text model learnt, before and after, for whoever accepts or refuses it. */
export const learntLink = (model: Id) => `/desk/learning/${model}`
