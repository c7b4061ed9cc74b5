// Those who run the business set after how much somebody else should go on. A moderator who rests still asks nobody.
import { action, nothing, z } from '#kernel'
import { Whole } from '#kernel/web'
import { maySetTerms } from './policy.ts'
import { keepTerms } from './terms.ts'

export const setRest = action({
  name: 'moderation.set-rest',
  input: z.object({
    minutes: Whole(10, 240),
    heavy: Whole(1, 200),
    seen: Whole(10, 2000),
    pause: Whole(5, 120),
  }),
  subject: nothing,
  may: maySetTerms,
  data: { noPersonalData: 'after how much somebody else should go on' },
  machine: 'none',

  async run(now, { minutes, heavy, seen, pause }) {
    await keepTerms(now, {
      rest_minutes: minutes,
      rest_heavy: heavy,
      rest_seen: seen,
      pause_minutes: pause,
    })
    return { minutes, heavy, seen, pause }
  },

  audit: ({ answer }) => ({ kind: 'moderation-terms', detail: answer }),
})
