// The organisations we deal with, and who we know there.
// @fulfils R2
import { nothing, question, sql, z } from '#kernel'
import { mayReadRegister } from './policy.ts'
import { people } from './tables.ts'

type Contact = { id: string; name: string; role: string | null }

export const seeOrganisations = question({
  name: 'people.see-organisations',
  input: z.object({}),
  subject: nothing,
  may: mayReadRegister,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'a list of organisations and names for those who work with them' },

  async run(now) {
    const organisations = await people(now)
      .selectFrom('organisations')
      .select(['id', 'name', 'kind', 'place', 'website', 'about', 'demo'])
      .select(
        sql<
          Contact[]
        >`coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'role', a.role) order by p.name)
          from affiliations a join people p on p.id = a.person and p.erased_at is null where a.organisation = organisations.id), '[]'::json)`.as(
          'contacts',
        ),
      )
      .orderBy(sql`lower(name)`)
      .limit(1000)
      .execute()
    return { organisations }
  },
})
