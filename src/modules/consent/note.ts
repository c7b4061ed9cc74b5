// Writes down what somebody agreed to or took back: an event that is never changed, and the state that follows.
import { sql, type Acting } from '#kernel'
import { consents, type Act, type Method } from './tables.ts'
import type { Channel } from './channels.ts'
import type { Purpose } from './purposes.ts'

export type Noted = {
  contact: string
  purpose: Pick<Purpose, 'key' | 'text' | 'hash' | 'locale' | 'version'>
  channel: Channel
  act: Act
  place: string
  method: Method
  proof?: Record<string, string>
  at?: Date
  /** False where the text people saw is not ours (lists brought along). */
  shown?: boolean
}

/** Notes all of them in two statements, however many; returns the ids of the events. */
export async function note(now: Acting, noted: readonly Noted[]): Promise<string[]> {
  const events = noted.map(({ purpose, shown = true, at = now.at, proof = {}, ...one }) => ({
    ...one,
    id: now.id(),
    purpose: purpose.key,
    text: shown ? purpose.text : null,
    text_hash: shown ? purpose.hash : null,
    locale: shown ? purpose.locale : null,
    version: purpose.version,
    proof,
    at,
  }))
  if (events.length === 0) return []
  const given = sql<object>`jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as given(id uuid, contact uuid,
    purpose text, channel text, act text, text uuid, text_hash text, locale text, place text, method text, proof jsonb,
    at timestamptz, version integer)`
  await consents(now)
    .insertInto('consent_events')
    .columns([
      ...(['id', 'contact', 'purpose', 'channel', 'act', 'text', 'text_hash'] as const),
      ...(['locale', 'place', 'method', 'proof', 'at'] as const),
    ])
    .expression(
      sql`select id, contact, purpose, channel, act, text, text_hash, locale, place, method, proof, at from ${given}`,
    )
    .execute()
  await consents(now)
    .insertInto('consent_states')
    .columns(['contact', 'purpose', 'channel', 'state', 'version', 'event', 'since'])
    .expression(
      sql`select distinct on (contact, purpose, channel) contact, purpose, channel, act, version, id, at from ${given}
          order by contact, purpose, channel, id desc`,
    )
    .onConflict((known) =>
      known.columns(['business', 'contact', 'purpose', 'channel']).doUpdateSet((old) => ({
        state: old.ref('excluded.state'),
        version: old.ref('excluded.version'),
        event: old.ref('excluded.event'),
        since: old.ref('excluded.since'),
      })),
    )
    .execute()
  return events.map((one) => one.id)
}
