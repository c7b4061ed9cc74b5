// Once a day, in the morning of Central Europe: who still has something to read.
import { remind } from './remind.ts'

export const jobs = [{ name: 'guidelines.remind', cron: '20 6 * * *', action: remind, input: {} }]
