// The receipt of one consent, as a file: what was agreed to, with which words, when, where, and what became of it.
// @fulfils R7
import { Id, question, sql, z } from '#kernel'
import { isTheirs } from './policy.ts'
import { findReader, Key } from './reader.ts'
import { receiptOf } from './receipt.ts'
import { consents } from './tables.ts'

type BusinessRow = { write_to: string | null; phone: string | null; address: string | null }

export const seeReceipt = question({
  name: 'consent.see-receipt',
  input: z.object({ key: Key.optional(), event: Id }),
  async subject(now, { key, event }) {
    const reader = await findReader(now, { key })
    if (!reader) return undefined
    const first = await consents(now)
      .selectFrom('consent_events')
      .selectAll()
      .where('id', '=', event)
      .where('contact', '=', reader.contact?.id ?? now.business.id)
      .executeTakeFirst()
    return first
      ? { ...reader, first }
      : now.actor.person === null && !key
        ? { ...reader, first }
        : undefined
  },
  may: isTheirs,
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['consent'] },
  machine: 'none',
  audit: { unaudited: 'people read what they agreed to themselves' },

  async run(now, { event }, { first }) {
    if (!first) throw new Error('the policy lets nobody pass without a consent')
    const events = await consents(now)
      .selectFrom('consent_events')
      .selectAll()
      .where('contact', '=', first.contact)
      .where('purpose', '=', first.purpose)
      .where('channel', '=', first.channel)
      .where('id', '>=', event)
      .orderBy('id')
      .limit(100)
      .execute()
    const shown =
      first.text === null
        ? undefined
        : await consents(now)
            .selectFrom('consent_texts')
            .select(['title', 'words', 'version'])
            .where('id', '=', first.text)
            .executeTakeFirst()
    const contact = await consents(now)
      .selectNoFrom((among) => [
        sql<BusinessRow>`(select jsonb_build_object('write_to', write_to, 'phone', phone, 'address', address)
          from businesses where id = ${now.business.id})`.as('of'),
        among.val(1).as('one'),
      ])
      .executeTakeFirstOrThrow()
    return receiptOf(
      now,
      events,
      {
        shown,
        controller: {
          email: contact.of.write_to,
          phone: contact.of.phone,
          address: contact.of.address,
        },
      },
      event,
    )
  },
})
