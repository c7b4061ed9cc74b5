// What must be known of several mails before they are taken in, in one look, and their numbers, noted in one statement.
import { sql, type Acting } from '#kernel'
import type { OpenedMail } from './open-mail.ts'
import { mailTables } from './tables.ts'

export type Seen = {
  /** Mails taken in before, or just now, by their identity. */
  known: Map<string, string>
  /** People by the key of their address. */
  people: Map<string, string>
  /** Keys of addresses whose mail was taken in just now: they may have been added to the register since. */
  met: Set<string>
  /** The addresses of our mailboxes. */
  own: string[]
}

type Pair = { key: string; id: string }

export async function lookUp(now: Acting, mails: readonly OpenedMail[]): Promise<Seen> {
  const identities = mails.map(({ identity }) => identity)
  const keys = mails.map(({ key }) => key).filter((key) => key !== '')
  const found = await mailTables(now)
    .selectNoFrom([
      sql<Pair[]>`(select coalesce(json_agg(json_build_object('key', identity, 'id', id)), '[]')
        from mails where identity = any (${identities}::text[]))`.as('known'),
      sql<Pair[]>`(select coalesce(json_agg(json_build_object('key', email_key, 'id', id)), '[]')
        from people where email_key = any (${keys}::text[]) and erased_at is null)`.as('people'),
      sql<string[]>`array(select address_key from mailboxes)`.as('own'),
    ])
    .executeTakeFirstOrThrow()
  const byKey = (pairs: readonly Pair[]) => new Map(pairs.map(({ key, id }) => [key, id]))
  return { known: byKey(found.known), people: byKey(found.people), met: new Set(), own: found.own }
}

/** Whose address this is. One that wrote before in this transaction may have become somebody since. */
export async function personBehind(now: Acting, seen: Seen, key: string): Promise<string | null> {
  const known = seen.people.get(key)
  if (known !== undefined || key === '') return known ?? null
  if (!seen.met.has(key)) {
    seen.met.add(key)
    return null
  }
  const found = await mailTables(now)
    .selectFrom('people')
    .select('id')
    .where('email_key', '=', key)
    .where('erased_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}

type Numbered = { uid: number; id: string }

/**
 * Answers the numbers that were not taken before. NOTE: a second taker waits here for the first one's commit; the mail a
 * number points to is checked at the end of the transaction, since it is written after it.
 */
export async function noteNumbers(
  now: Acting,
  mailbox: string,
  uidValidity: string,
  mails: readonly Numbered[],
): Promise<Set<number>> {
  const last = Math.max(...mails.map(({ uid }) => uid))
  const { noted } = await mailTables(now)
    .with('noted', (the) =>
      the
        .insertInto('mail_numbers')
        .columns(['mailbox', 'uid_validity', 'uid', 'mail', 'taken_at'])
        .expression(
          sql`select ${mailbox}::uuid, ${uidValidity}::text, one.uid, one.mail, ${now.at}::timestamptz
            from unnest(${mails.map(({ uid }) => uid)}::bigint[], ${mails.map(({ id }) => id)}::uuid[]) as one (uid, mail)
            order by one.uid`,
        )
        .onConflict((conflict) => conflict.doNothing())
        .returning('uid'),
    )
    .with('moved', (the) =>
      the
        .updateTable('mailbox_lines')
        .set({ last_uid: last, seen_at: now.at })
        .where('mailbox', '=', mailbox)
        .where('uid_validity', '=', uidValidity)
        .where('last_uid', '<', last)
        .returning('mailbox'),
    )
    .selectNoFrom(sql<string[]>`array(select uid::text from noted)`.as('noted'))
    .executeTakeFirstOrThrow()
  return new Set(noted.map(Number))
}
