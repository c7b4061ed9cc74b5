// Lists that were brought along, and the form for the next one.
import { nothing, question, z } from '#kernel'
import { mayRun } from './policy.ts'
import { purposesOf } from './purposes.ts'
import { consents } from './tables.ts'

export const seeImports = question({
  name: 'consent.see-imports',
  input: z.object({}),
  subject: nothing,
  may: mayRun,
  data: { noPersonalData: 'says which lists were brought along' },
  machine: 'none',
  audit: { unaudited: 'says which lists were brought along' },

  async run(now) {
    return {
      imports: await consents(now)
        .selectFrom('consent_imports')
        .select(['id', 'at', 'source', 'purpose', 'state', 'given', 'unproven', 'suppressed'])
        .orderBy('at', 'desc')
        .limit(50)
        .execute(),
      purposes: (await purposesOf(now)).filter((one) => !one.retired),
    }
  },
})
