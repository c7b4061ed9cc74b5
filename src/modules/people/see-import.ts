// The preview of an import, and its result afterwards: who would be added, who is known, what is wrong in which line.
import { Id, question, sql, z } from '#kernel'
import { readContacts } from './contacts-file.ts'
import { emailKey } from './email-key.ts'
import { mayRun } from './policy.ts'
import { people } from './tables.ts'

export const seeImport = question({
  name: 'people.see-import',
  input: z.object({ import: Id }),
  subject: (now, { import: id }) =>
    people(now).selectFrom('people_imports').selectAll().where('id', '=', id).executeTakeFirst(),
  may: mayRun,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',
  audit: { unaudited: 'the import itself is written down' },

  async run(now, _given, { source, ...found }) {
    if (found.state !== 'prepared' || source === null) return { import: found, preview: null }
    const { contacts, errors, taken, left } = readContacts(source)
    const keys = contacts.flatMap((one) => (one.email ? [emailKey(one.email)] : []))
    const known = await people(now)
      .selectFrom('people')
      .select('email_key')
      .where(sql<boolean>`email_key = any(${keys}::text[])`)
      .execute()
    const knownKeys = new Set(known.map((one) => one.email_key))
    const fresh = contacts.filter((one) => !one.email || !knownKeys.has(emailKey(one.email)))
    return {
      import: found,
      preview: {
        fresh: fresh.length,
        known: contacts.length - fresh.length,
        failed: errors.length,
        sample: fresh.slice(0, 10),
        errors: errors.slice(0, 50),
        taken,
        left,
      },
    }
  },
})
