// Days around today for the demonstration, since its stories must not grow old.
import { nothing, onlySystem, question, z } from '#kernel'
import { addPeriod } from '#methods/calendar'

export const demoDays = question({
  name: 'commitments.demo-days',
  input: z.object({}),
  subject: nothing,
  may: onlySystem('only a demonstration needs them'),
  data: { noPersonalData: 'four days' },
  machine: 'none',
  audit: { unaudited: 'four days' },
  inside: true,

  run(now) {
    const zone = now.business.timeZone
    const day = (days: number) => addPeriod(now.at, { days }, zone).toISOString().slice(0, 10)
    return Promise.resolve({ past: day(-20), soon: day(12), later: day(60), far: day(90) })
  },
})
