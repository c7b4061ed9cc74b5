// Finds the conversation a mail belongs to. Only what nobody else can know or forge joins it; anything less is a hint.
import type { Asking } from '#kernel'
import type { ReadMail } from '#kernel/mail'
import { emailKey } from '#people'
import type { Authenticity } from './authenticity.ts'
import { ownMail, tokensIn } from './names.ts'
import { mailTables } from './tables.ts'

export type Joined = {
  thread: string | null
  by: 'token' | 'message-id' | 'references' | null
  /** A conversation it may belong to, although that is not sure enough. */
  possible: string | null
}

const nowhere: Joined = { thread: null, by: null, possible: null }

export async function joinThread(
  now: Asking,
  mail: ReadMail,
  believed: Authenticity,
): Promise<Joined> {
  const byToken = await threadOfToken(now, mail)
  if (byToken) return { thread: byToken, by: 'token', possible: null }
  const named = [...mail.inReplyTo, ...mail.references.toReversed()].slice(0, 60)
  const byName = await threadOfOurs(now, named)
  if (byName) return { thread: byName, by: 'message-id', possible: null }
  const thread = await threadOfTheirs(now, named)
  if (!thread) return nowhere
  const known = await takesPart(now, thread, mail.from.email)
  return known && believed === 'passed'
    ? { thread, by: 'references', possible: null }
    : { thread: null, by: null, possible: thread }
}

const delivered = /^(delivered-to|x-original-to|envelope-to|x-envelope-to|x-forwarded-to)$/

async function threadOfToken(now: Asking, mail: ReadMail): Promise<string | undefined> {
  const tokens = tokensIn([
    ...[...mail.to, ...mail.cc].map(({ email }) => email),
    ...mail.headers.filter(({ name }) => delivered.test(name)).map(({ value }) => value),
  ]).slice(0, 20)
  if (tokens.length === 0) return undefined
  const found = await mailTables(now)
    .selectFrom('mail_threads')
    .select('id')
    .where('token', 'in', tokens)
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

/** By the signed name of a mail we sent. */
async function threadOfOurs(now: Asking, named: readonly string[]): Promise<string | undefined> {
  const ours = named.map((id) => ownMail(now, id)).filter((id) => id !== undefined)
  if (ours.length === 0) return undefined
  const found = await mailTables(now)
    .selectFrom('mail_outgoing')
    .select('thread')
    .where('id', 'in', ours)
    .where('thread', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.thread ?? undefined
}

/** By the name of a mail that was sent to us, which many may know. */
async function threadOfTheirs(now: Asking, named: readonly string[]): Promise<string | undefined> {
  if (named.length === 0) return undefined
  const found = await mailTables(now)
    .selectFrom('mails')
    .select('thread')
    .where('message_id', 'in', [...named])
    .where('thread', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.thread ?? undefined
}

/** Whether somebody of this address wrote in the conversation or was written to. */
export async function takesPart(
  now: Asking,
  thread: string,
  email: string,
  beside?: string,
): Promise<boolean> {
  const key = emailKey(email)
  const wrote = await mailTables(now)
    .selectFrom('mails')
    .select('id')
    .where('thread', '=', thread)
    .where('from_key', '=', key)
    .$if(beside !== undefined, (query) => query.where('id', '<>', String(beside)))
    .limit(1)
    .executeTakeFirst()
  if (wrote) return true
  const written = await mailTables(now)
    .selectFrom('mail_outgoing')
    .select(['sent_to', 'copied_to'])
    .where('thread', '=', thread)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return written.some(({ sent_to, copied_to }) =>
    [...sent_to, ...copied_to].some((one) => emailKey(one.email) === key),
  )
}
