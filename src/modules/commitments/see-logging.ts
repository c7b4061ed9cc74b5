// The form for a decision, begun anew or as the one that replaces another.
import { Id, nothing, question, z } from '#kernel'
import { mayPromise, mayShow } from './policy.ts'
import { visibleDecisions } from './visible.ts'

export const seeLogging = question({
  name: 'commitments.see-logging',
  input: z.object({ replaces: Id.optional() }),
  subject: nothing,
  may: mayPromise,
  data: { noPersonalData: 'words of the business' },
  machine: 'none',
  audit: { unaudited: 'reads what the desk may see' },

  async run(now, { replaces }) {
    const before = replaces
      ? await visibleDecisions(now)
          .select(['id', 'title'])
          .where('id', '=', replaces)
          .executeTakeFirst()
      : undefined
    return { before, mayShow: mayShow(now.actor, null) === true }
  },
})

export type Logging = Awaited<ReturnType<typeof seeLogging.run>>
