// Brings a list in, silently: first everybody who had left is left alone, then the rest is added as far as it can be proved.
// @fulfils R7 R56
import { action, clash, Id, sql, z, type Acting } from '#kernel'
import { emailKey } from '#people'
import { addressKey } from './address-key.ts'
import { findImport, judged, type Import } from './find-import.ts'
import { note, type Noted } from './note.ts'
import { mayRun } from './policy.ts'
import { writtenPurpose, type Purpose } from './purposes.ts'
import type { Row } from './read-list.ts'
import { suppressAll } from './suppress.ts'
import { consents } from './tables.ts'
import { textHash } from './text-hash.ts'

const batch = 2000

export const runImport = action({
  name: 'consent.run-import',
  input: z.object({ import: Id }),
  subject: findImport,
  may: mayRun,
  data: { purpose: 'consent', basis: 'legal-duty', categories: ['contact', 'consent'] },
  machine: 'none',

  async run(now, _input, prepared) {
    const all = await judged(now, prepared)
    const purpose = await writtenPurpose(now, prepared.purpose)
    const mine = await consents(now)
      .updateTable('consent_imports')
      .set({ state: 'done', rows: null })
      .where('id', '=', prepared.id)
      .where('state', '=', 'prepared')
      .executeTakeFirst()
    if (mine.numUpdatedRows === 0n || !all || !purpose) throw clash('consent.import-over')
    const of = (fate: string) => all.fates.flatMap((one) => (one.fate === fate ? [one.row] : []))
    const gone = of('suppress')
    const suppressed = await suppressAll(now, addresses(gone, 'left'), 'imported')
    const dead = await suppressAll(now, addresses(gone, 'dead'), 'bounced')
    const given = await bring(now, prepared, purpose, of('give'), 'given')
    const unproven = await bring(now, prepared, purpose, of('unproven'), 'unproven')
    const result = { given, unproven, suppressed: suppressed + dead }
    await consents(now)
      .updateTable('consent_imports')
      .set(result)
      .where('id', '=', prepared.id)
      .execute()
    return { import: prepared.id, ...result }
  },

  audit: ({ input, answer }) => ({
    kind: 'import',
    id: input.import,
    detail: { given: answer.given, unproven: answer.unproven, suppressed: answer.suppressed },
  }),
})

const addresses = (rows: Row[], status: Row['status']) =>
  rows.filter((one) => one.status === status).map((one) => one.email)

/** Adds those who are not known; what somebody said here themselves is not overruled by a list. Returns how many. */
async function bring(
  now: Acting,
  { id, place, words, source }: Import,
  purpose: Purpose,
  rows: Row[],
  act: 'given' | 'unproven',
): Promise<number> {
  let many = 0
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch)
    const added = await addContacts(now, id, part)
    const byKey = new Map(part.map((row) => [emailKey(row.email), row]))
    await note(
      now,
      added.flatMap(({ contact, key }): Noted[] => {
        const row = byKey.get(key)
        return row
          ? [
              {
                contact,
                purpose,
                channel: 'email',
                act,
                place: place || source,
                method: 'import',
                shown: false,
                proof: {
                  source,
                  ...(words === '' ? {} : { hash: textHash('', '', words), import: id }),
                  ...(row.opted ? { opted: row.opted } : {}),
                  ...(row.confirmed ? { confirmed: row.confirmed } : {}),
                },
              },
            ]
          : []
      }),
    )
    many += added.length
  }
  return many
}

/** One statement for a batch. Addresses on the list of those left alone, and known ones, are passed over. */
async function addContacts(now: Acting, importId: string, rows: Row[]) {
  const given = rows.map((row) => ({
    id: now.id(),
    email: row.email,
    email_key: emailKey(row.email),
    address_key: addressKey(now, row.email),
    name: row.name.slice(0, 120),
    locale: row.locale,
  }))
  const added = await consents(now)
    .insertInto('consent_contacts')
    .columns([
      'id',
      'email',
      'email_key',
      'address_key',
      'name',
      'locale',
      'origin',
      'import',
      'made_at',
    ])
    .expression(
      sql`select id, email, email_key, address_key, name, locale, 'import', ${importId}::uuid, ${now.at}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
          as given(id uuid, email text, email_key text, address_key text, name text, locale text)
        where not exists (select from people where people.email_key = given.email_key and erased_at is null)
          and not exists (select from consent_suppressed as alone where alone.key = given.address_key
            and alone.channel = 'email' and alone.purpose = '*')`,
    )
    .onConflict((known) => known.columns(['business', 'email_key']).doNothing())
    .returning(['id', 'email_key'])
    .execute()
  return added.map((one) => ({ contact: one.id, key: one.email_key ?? '' }))
}
