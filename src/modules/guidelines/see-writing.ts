// The empty forms for a new document and for values.
import { nothing, question, z } from '#kernel'
import { visibleSpaces } from '#spaces'
import { mayUseDesk } from './policy.ts'

export const seeWriting = question({
  name: 'guidelines.see-writing',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  async run(now) {
    const spaces = await visibleSpaces(now)
      .select(['spaces.slug', 'spaces.name'])
      .where('spaces.closed_at', 'is', null)
      .orderBy('spaces.name')
      .limit(200)
      .execute()
    return { languages: now.business.languages, spaces }
  },
})
