// Adds contacts of another desk to the register; who is known by address stays as they are.
import { action, nothing, onlySystem, z } from '#kernel'
import { addPerson, emailKey } from '#people'
import { desk } from './tables.ts'

export const importContacts = action({
  name: 'cases.import-contacts',
  input: z.object({
    contacts: z.array(z.object({ name: z.string().max(120), email: z.email().max(254) })).max(500),
  }),
  subject: nothing,
  may: onlySystem('imports are made on the command line'),
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'contact'] },
  machine: 'none',
  inside: true,

  async run(now, { contacts }) {
    let added = 0
    for (const { name, email } of contacts) {
      const known = await desk(now)
        .selectFrom('people')
        .select('id')
        .where('email_key', '=', emailKey(email))
        .executeTakeFirst()
      if (known) continue
      await addPerson.run(now, { name, email, communities: ['customers'] }, null)
      added += 1
    }
    return { added }
  },

  audit: ({ answer }) => ({ kind: 'import', detail: answer }),
})
