// The first page of a fresh installation.
import { everyone, nothing, question, z } from '#kernel'
import { accounts } from './tables.ts'

export const seeSetUp = question({
  name: 'accounts.see-set-up',
  input: z.object({}),
  subject: nothing,
  may: everyone('a fresh installation belongs to whoever sets it up'),
  data: { noPersonalData: 'says only whether a business exists' },
  machine: 'none',
  audit: { unaudited: 'an empty form' },

  async run(now) {
    const known = await accounts(now)
      .selectFrom('businesses')
      .select('id')
      .limit(1)
      .executeTakeFirst()
    return { done: known !== undefined }
  },
})
