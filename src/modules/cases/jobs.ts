// By the clock: answers leave, clocks are watched, whoever no longer looks is forgotten, holidays of next year are known.
import { fillHolidays } from './holidays.ts'
import { letFilesGo } from './let-files-go.ts'
import { forgetPresence } from './presence.ts'
import { sendAnswers } from './send-answers.ts'
import { watchClocks } from './watch-clocks.ts'

export const jobs = [
  { name: 'cases.send-answers', every: 5, action: sendAnswers, input: {} },
  { name: 'cases.watch-clocks', every: 60, action: watchClocks, input: {} },
  { name: 'cases.forget-presence', every: 300, action: forgetPresence, input: {} },
  { name: 'cases.let-files-go', cron: '30 4 * * *', action: letFilesGo, input: {} },
  { name: 'cases.fill-holidays', cron: '40 3 1 * *', action: fillHolidays, input: {} },
]
