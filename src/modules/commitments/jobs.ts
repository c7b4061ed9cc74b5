// Once a day, in the morning of Central Europe.
import { remind } from './remind.ts'

export const jobs = [{ name: 'commitments.remind', cron: '40 5 * * *', action: remind, input: {} }]
