// The register as a list: by community, by words, page by page.
// @fulfils R1
import { communities, nothing, question, sql, z, type Community } from '#kernel'
import { Line, PageNumber } from '#kernel/web'
import { mayReadRegister } from './policy.ts'
import { people } from './tables.ts'

const perPage = 50

export const seePeople = question({
  name: 'people.see-people',
  input: z.object({
    words: Line(100).optional(),
    community: z.enum(communities).optional(),
    page: PageNumber,
  }),
  subject: nothing,
  may: mayReadRegister,
  data: { purpose: 'people', basis: 'contract', categories: ['name', 'contact', 'community'] },
  machine: 'none',
  audit: {
    unaudited: 'a list of names for those who work with them; opening a person is written down',
  },

  async run(now, { words, community, page }) {
    let query = people(now).selectFrom('people').where('erased_at', 'is', null)
    if (words) {
      const pattern = `%${words.replaceAll(/[%_\\]/g, '\\$&')}%`
      query = query.where((is) =>
        is.or([is('name', 'ilike', pattern), is('email_key', 'like', pattern.toLowerCase())]),
      )
    }
    if (community)
      query = query.where((is) =>
        is.exists(
          is
            .selectFrom('memberships')
            .select('person')
            .whereRef('memberships.person', '=', 'people.id')
            .where('community', '=', community),
        ),
      )
    const rows = await query
      .select(['id', 'name', 'email', 'official', 'demo', 'joined_at'])
      .select(
        sql<
          Community[]
        >`array(select community from memberships m where m.person = people.id order by 1)`.as(
          'communities',
        ),
      )
      .select(
        sql<
          string[]
        >`array(select distinct hat from hats h where h.person = people.id order by 1)`.as('hats'),
      )
      .orderBy(sql`lower(name)`)
      .orderBy('id')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute()
    const { total } = await query
      .select((count) => count.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return {
      people: rows,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
      words: words ?? '',
      community: community ?? null,
    }
  },
})
