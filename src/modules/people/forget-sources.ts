// Files of contacts that nobody went on with are forgotten after a day.
import { action, nothing, onlySystem, z } from '#kernel'
import { people } from './tables.ts'

export const forgetSources = action({
  name: 'people.forget-sources',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('runs every hour'),
  data: { purpose: 'people', basis: 'legal-duty', categories: ['contact'] },
  machine: 'none',
  inside: true,

  async run(now) {
    const gone = await people(now)
      .deleteFrom('people_imports')
      .where('state', '=', 'prepared')
      .where('at', '<', new Date(now.at.getTime() - 86_400_000))
      .executeTakeFirst()
    return { forgotten: Number(gone.numDeletedRows) }
  },

  audit: ({ answer }) => ({ kind: 'import', detail: { forgotten: answer.forgotten } }),
})
