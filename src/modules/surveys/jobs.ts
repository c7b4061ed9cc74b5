// By the clock: boxes are shuffled every minute; closing, reminding and tidying once a day (Central Europe's morning).
import { closeDue } from './close.ts'
import { remind } from './remind.ts'
import { shuffleBoxes } from './shuffle.ts'
import { tidy } from './tidy.ts'

export const jobs = [
  { name: 'surveys.shuffle', every: 60, action: shuffleBoxes, input: {} },
  { name: 'surveys.close', cron: '10 1 * * *', action: closeDue, input: {} },
  { name: 'surveys.remind', cron: '40 6 * * *', action: remind, input: {} },
  { name: 'surveys.tidy', cron: '30 2 * * *', action: tidy, input: {} },
]
