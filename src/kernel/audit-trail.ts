// What is left behind by a verb: its audit row, the facts for later listeners and the answer kept under an
// idempotency key, all in one statement.
import { createHash } from 'node:crypto'
import type { About, Action, Question } from './action.ts'
import { openTransaction } from './data/transaction.ts'
import type { Told } from './fact.ts'
import { isId } from './id.ts'
import type { Acting } from './now.ts'
import type { Kept } from './once.ts'
import type { Actor } from './actor.ts'

export type Trail = {
  card: Action | Question
  input: unknown
  answer: unknown
  subject: unknown
  told: readonly Told[]
  repeat:
    | {
        key: string
        fingerprint: string
        check: (kept: Kept | undefined, mine: string, actor: Actor) => never
      }
    | undefined
}

export async function writeTrail(now: Acting, trail: Trail): Promise<void> {
  const transaction = openTransaction(now)
  const { card, told, repeat } = trail
  const audit =
    'unaudited' in card.audit ? undefined : auditRow(now, card.name, card.audit(trail as never))
  if (!audit && told.length === 0 && !repeat) return
  const values = [
    now.at,
    audit ? JSON.stringify([audit]) : '[]',
    JSON.stringify(told.map((one) => ({ id: now.id(), ...one }))),
    repeat
      ? JSON.stringify([
          {
            key: repeat.key,
            action: card.name,
            person: now.actor.person,
            fingerprint: repeat.fingerprint,
            answer: trail.answer ?? null,
          },
        ])
      : '[]',
  ]
  if (card.kind === 'question') {
    await transaction.client.query(`${auditing} select`, values.slice(0, 2))
    return
  }
  const written = await transaction.client.query(everything, values)
  if (repeat && written.rowCount === 0) {
    const kept = await transaction.client.query(
      'select fingerprint, person, answer from once where key = $1',
      [repeat.key],
    )
    repeat.check(kept.rows[0] as Kept | undefined, repeat.fingerprint, now.actor)
  }
}

const auditing = `
  with audited as (
    insert into audit (id, at, action, via, actor_kind, actor, about_kind, about, detail, salt, commitment)
    select id, $1, action, via, actor_kind, actor, about_kind, about, detail, decode(salt, 'hex'), decode(commitment, 'hex')
    from jsonb_to_recordset($2::jsonb) as row(id uuid, action text, via text, actor_kind text, actor uuid,
      about_kind text, about uuid, detail jsonb, salt text, commitment text)
  )`

const everything = `${auditing}, told as (
    insert into outbox (id, fact, payload, at)
    select id, fact, payload, $1 from jsonb_to_recordset($3::jsonb) as row(id uuid, fact text, payload jsonb)
  )
  insert into once (key, action, person, fingerprint, answer, at)
  select key, action, person, fingerprint, coalesce(answer, 'null'), $1
  from jsonb_to_recordset($4::jsonb) as row(key text, action text, person uuid, fingerprint text, answer jsonb)
  on conflict (business, key) do nothing returning 1`

function auditRow(now: Acting, action: string, about: About) {
  const salt = now.random(16)
  const id = about.id ?? null
  const row = {
    id: now.id(),
    action,
    via: now.via,
    actor_kind: now.actor.kind,
    actor: now.actor.person,
    about_kind: about.kind ?? null,
    about: id !== null && isId(id) ? id : null,
    detail: about.detail ?? {},
  }
  return {
    ...row,
    salt: salt.toString('hex'),
    commitment: commit(salt, row.actor, row.about).toString('hex'),
  }
}

/** Binds the sealed log to who and what without naming them: erasing the salt makes the link unprovable. */
export function commit(salt: Buffer, actor: string | null, about: string | null): Buffer {
  return createHash('sha256')
    .update(salt)
    .update(`${actor ?? ''}\n${about ?? ''}`)
    .digest()
}
