// The empty forms for a new document and for values.
import { nothing, question, z } from '#kernel'
import { mayUseDesk } from './policy.ts'
import { guidelines } from './tables.ts'

export const seeWriting = question({
  name: 'guidelines.see-writing',
  input: z.object({}),
  subject: nothing,
  may: mayUseDesk,
  data: { noPersonalData: 'an empty form' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  async run(now) {
    const spaces = await guidelines(now)
      .selectFrom('spaces')
      .select(['slug', 'name'])
      .where('closed_at', 'is', null)
      .orderBy('name')
      .limit(200)
      .execute()
    return { languages: now.business.languages, spaces }
  },
})
