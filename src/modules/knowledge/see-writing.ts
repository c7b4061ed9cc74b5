// What the forms for a new article or answer need.
import { nothing, question, z } from '#kernel'
import { colleagues } from './colleagues.ts'
import { mayUseDesk } from './policy.ts'
import { knowledge } from './tables.ts'
import { mayReadSpace } from '#spaces'

export const seeWriting = question({
  name: 'knowledge.see-writing',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'knowledge', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'names of colleagues and spaces' },

  async run(now) {
    const spaces = await knowledge(now)
      .selectFrom('spaces')
      .select(['slug', 'name'])
      .where(mayReadSpace(now))
      .where('closed_at', 'is', null)
      .orderBy('name')
      .limit(200)
      .execute()
    return { spaces, people: await colleagues(now), languages: now.business.languages }
  },
})

export type Writing = Awaited<ReturnType<typeof seeWriting.run>>
