// Who belongs to a space: seen by its members and those who look after it, newest last, by page.
import { question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { loadSpace, Slug } from './load.ts'
import { maySeeMembers } from './policy.ts'
import { memberCount } from './see-spaces.ts'
import { spaces } from './tables.ts'

const size = 50

export const seeMembers = question({
  name: 'spaces.see-members',
  input: z.object({ space: Slug, page: PageNumber }),
  subject: (now, { space }) => loadSpace(now, space),
  may: maySeeMembers,
  data: { purpose: 'spaces', basis: 'contract', categories: ['name', 'membership'] },
  machine: 'none',
  audit: { unaudited: 'members of a space know each other' },

  async run(now, { page }, space) {
    const { total } = await spaces(now)
      .selectFrom('spaces')
      .select(memberCount.as('total'))
      .where('spaces.id', '=', space.id)
      .executeTakeFirstOrThrow()
    const members = await spaces(now)
      .selectFrom('space_members')
      .innerJoin('people', 'people.id', 'space_members.person')
      .select(['people.id', 'people.name', 'people.official', 'people.demo', 'space_members.since'])
      .where('space_members.space', '=', space.id)
      .where('people.erased_at', 'is', null)
      .orderBy('space_members.since')
      .orderBy('people.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return { space, members, page, total, pages: Math.max(1, Math.ceil(total / size)) }
  },
})
