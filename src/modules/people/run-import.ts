// Adds everybody of a prepared import who is not known yet: all of them or none, without writing to anybody.
import { action, clash, communities, Id, sql, tell, z, type Acting } from '#kernel'
import { readContacts, type Contact } from './contacts-file.ts'
import { emailKey } from './email-key.ts'
import { peopleImported } from './facts.ts'
import { mayRun } from './policy.ts'
import { people } from './tables.ts'

const batch = 5000

export const runImport = action({
  name: 'people.run-import',
  input: z.object({ import: Id, community: z.enum(communities).optional() }),
  subject: (now, { import: id }) =>
    people(now).selectFrom('people_imports').selectAll().where('id', '=', id).executeTakeFirst(),
  may: mayRun,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'contact', 'community'] },
  machine: 'none',

  async run(now, { community }, prepared) {
    const mine = await people(now)
      .updateTable('people_imports')
      .set({ state: 'done', source: null })
      .where('id', '=', prepared.id)
      .where('state', '=', 'prepared')
      .executeTakeFirst()
    if (mine.numUpdatedRows === 0n || prepared.source === null) throw clash('people.import.over')
    const { contacts, errors } = readContacts(prepared.source)
    let added = 0
    for (let from = 0; from < contacts.length; from += batch)
      added += await add(
        now,
        prepared.id,
        contacts
          .slice(from, from + batch)
          .map((one) => ({ ...one, community: one.community ?? community ?? null })),
      )
    const result = { added, known: contacts.length - added, failed: errors.length }
    await people(now)
      .updateTable('people_imports')
      .set(result)
      .where('id', '=', prepared.id)
      .execute()
    tell(now, peopleImported, { import: prepared.id, added })
    return { import: prepared.id, ...result }
  },

  audit: ({ input, answer }) => ({
    kind: 'import',
    id: input.import,
    detail: { added: answer.added },
  }),
})

/** Adds one batch in two statements; whoever's address is known already is passed over. */
async function add(now: Acting, importId: string, contacts: Contact[]): Promise<number> {
  const rows = contacts.map((one) => ({
    ...one,
    id: now.id(),
    email_key: one.email ? emailKey(one.email) : null,
  }))
  const given = sql<{
    id: string
    name: string
    called: string | null
    email: string | null
    email_key: string | null
    locale: string | null
  }>`
    jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, name text, called text, email text, email_key text, locale text)`
  const added = await people(now)
    .insertInto('people')
    .columns([
      'id',
      'name',
      'called',
      'email',
      'email_key',
      'locale',
      'demo',
      'origin',
      'joined_at',
      'import',
    ])
    .expression(
      sql`select id, name, called, email, email_key, locale, ${now.business.demo}, 'import', ${now.at}, ${importId} from ${given}`,
    )
    .onConflict((known) => known.columns(['business', 'email_key']).doNothing())
    .returning('id')
    .execute()
  const ids = new Set(added.map((one) => one.id))
  const joining = rows.flatMap(({ id, community }) =>
    community && ids.has(id) ? [{ person: id, community, since: now.at, origin: 'import' }] : [],
  )
  const slices = Array.from({ length: Math.ceil(joining.length / 5000) }, (_none, at) =>
    joining.slice(at * 5000, (at + 1) * 5000),
  )
  for (const slice of slices) await people(now).insertInto('memberships').values(slice).execute()
  return added.length
}
