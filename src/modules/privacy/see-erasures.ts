// The log of erasures, for keeping it where backups do not overwrite it.
import { nothing, onlySystem, question, z } from '#kernel'
import { privacy } from './tables.ts'

export const seeErasures = question({
  name: 'privacy.see-erasures',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('for the command that exports the log'),
  data: { purpose: 'privacy', basis: 'legal-duty', categories: ['pseudonym'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const lines = await privacy(now)
      .selectFrom('privacy_erasures')
      .select(['number', 'person', 'keys', 'at'])
      .orderBy('number')
      .execute()
    return { lines }
  },

  audit: () => ({ kind: 'erasure' }),
})
