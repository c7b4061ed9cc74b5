// A conversation by mail: what it is about, its token, and the names of the mails in it.
import type { Acting, Asking } from '#kernel'
import { newToken } from './names.ts'
import { mailTables } from './tables.ts'

export type ThreadOf = { kind: string; id: string }

/** The conversation about a thing; begun if there is none. */
export async function threadFor(
  now: Acting,
  { kind, id }: ThreadOf,
): Promise<{ id: string; token: string }> {
  const known = threads.get(now)?.get(keyOf({ kind, id }))
  if (known) return known
  const made = { id: now.id(), token: newToken(now), about_kind: kind, about: id, made_at: now.at }
  const fresh = await mailTables(now)
    .insertInto('mail_threads')
    .values(made)
    .onConflict((conflict) => conflict.columns(['business', 'about_kind', 'about']).doNothing())
    .returning(['id', 'token'])
    .executeTakeFirst()
  const found =
    fresh ??
    (await mailTables(now)
      .selectFrom('mail_threads')
      .select(['id', 'token'])
      .where('about_kind', '=', kind)
      .where('about', '=', id)
      .executeTakeFirstOrThrow())
  remember(now, { kind, id }, found)
  return found
}

/** Conversations this transaction has met already. */
const threads = new WeakMap<object, Map<string, { id: string; token: string }>>()

/** Says that a mail that was taken in belongs to a thing: what answers it will belong there too. */
export async function bindMail(now: Acting, mail: string, about: ThreadOf): Promise<void> {
  if (threads.get(now)?.has(keyOf(about)) || !(await beginWith(now, mail, about))) {
    const thread = await threadFor(now, about)
    await mailTables(now)
      .updateTable('mails')
      .set({ thread: thread.id })
      .where('id', '=', mail)
      .execute()
  }
}

/** A conversation that begins with this mail, in one statement; false if there is one already. */
async function beginWith(now: Acting, mail: string, { kind, id }: ThreadOf): Promise<boolean> {
  const begun = await mailTables(now)
    .with('begun', (the) =>
      the
        .insertInto('mail_threads')
        .values({
          id: now.id(),
          token: newToken(now),
          about_kind: kind,
          about: id,
          made_at: now.at,
        })
        .onConflict((conflict) => conflict.columns(['business', 'about_kind', 'about']).doNothing())
        .returning(['id', 'token']),
    )
    .updateTable('mails')
    .from('begun')
    .set((set) => ({ thread: set.ref('begun.id') }))
    .where('mails.id', '=', mail)
    .returning(['begun.id', 'begun.token'])
    .executeTakeFirst()
  if (begun) remember(now, { kind, id }, begun)
  return begun !== undefined
}

const keyOf = ({ kind, id }: ThreadOf) => `${kind} ${id}`

const remember = (now: Acting, about: ThreadOf, thread: { id: string; token: string }) =>
  threads.set(now, (threads.get(now) ?? new Map()).set(keyOf(about), thread))

export async function threadAbout(
  now: Asking,
  thread: string | null,
): Promise<{ thread?: ThreadOf }> {
  if (thread === null) return {}
  const found = await mailTables(now)
    .selectFrom('mail_threads')
    .select(['about_kind', 'about'])
    .where('id', '=', thread)
    .executeTakeFirst()
  return found ? { thread: { kind: found.about_kind, id: found.about } } : {}
}

/** Names of the mails of a conversation in their order, for the next one's References. */
export async function namesIn(now: Asking, thread: string): Promise<string[]> {
  const came = await mailTables(now)
    .selectFrom('mails')
    .select(['message_id', 'taken_at as at'])
    .where('thread', '=', thread)
    .where('message_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(12)
    .execute()
  const left = await mailTables(now)
    .selectFrom('mail_outgoing')
    .select(['message_id', 'made_at as at'])
    .where('thread', '=', thread)
    .where('state', '<>', 'taken-back')
    .orderBy('id', 'desc')
    .limit(12)
    .execute()
  return [...came, ...left]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ message_id }) => String(message_id))
    .slice(-20)
}
