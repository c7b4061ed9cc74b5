// Puts a piece of work that was given up back into the queue, once its cause is put right.
import { action, Id, missing, nothing, running, z } from '#kernel'
import { workAgain } from '#kernel/jobs'

export const tryWorkAgain = action({
  name: 'settings.try-work-again',
  input: z.object({ id: Id }),
  subject: nothing,
  may: running,
  data: { noPersonalData: 'moves a piece of work' },
  machine: 'none',

  async run(now, { id }) {
    if (!(await workAgain(now.business.id, id))) throw missing()
    return {}
  },

  audit: ({ input }) => ({ kind: 'work', id: input.id }),
})
