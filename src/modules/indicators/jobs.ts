// Every night, before anybody reads: what has ended is read.
import { takeReadings } from './take-readings.ts'

export const jobs = [
  { name: 'indicators.take-readings', cron: '15 2 * * *', action: takeReadings, input: {} },
]
