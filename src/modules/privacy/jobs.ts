// Every night what has stayed as long as it was declared to goes.
import { runRetention } from './run-retention.ts'

export const jobs = [
  { name: 'privacy.run-retention', cron: '10 3 * * *', action: runRetention, input: {} },
]
