// Adds somebody to the register: the start of every relation, by hand, invitation, sign-up or import.
import { action, communities, nothing, tell, z } from '#kernel'
import { Email, Line, Several } from '#kernel/web'
import { emailKey } from './email-key.ts'
import { personAdded } from './facts.ts'
import { mayWriteRegister } from './policy.ts'
import { people } from './tables.ts'

export const addPerson = action({
  name: 'people.add-person',
  input: z.object({
    name: Line(120),
    called: Line(60).optional(),
    email: Email.optional(),
    communities: Several(z.enum(communities)),
    locale: Line(35).optional(),
    official: z.boolean().optional(),
    /** Marked everywhere as made up. Everybody of a demonstration is. */
    demo: z.boolean().optional(),
  }),
  subject: nothing,
  may: mayWriteRegister,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'contact', 'community'] },
  machine: 'none',

  async run(now, given) {
    const person = now.id()
    await people(now)
      .insertInto('people')
      .values({
        id: person,
        name: given.name,
        called: given.called ?? null,
        email: given.email ?? null,
        email_key: given.email ? emailKey(given.email) : null,
        email_confirmed_at: null,
        locale: given.locale ?? null,
        theme: null,
        about: null,
        official: given.official ?? false,
        demo: given.demo ?? now.business.demo,
        origin: now.via,
        joined_at: now.at,
        erased_at: null,
        place: null,
        changed_at: null,
        import: null,
      })
      .execute()
    if (given.communities.length > 0)
      await people(now)
        .insertInto('memberships')
        .values(
          given.communities.map((community) => ({
            person,
            community,
            since: now.at,
            origin: now.via,
          })),
        )
        .execute()
    tell(now, personAdded, { person })
    return { person }
  },

  audit: ({ answer }) => ({ kind: 'person', id: answer.person }),
})
