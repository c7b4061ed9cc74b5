import { remind } from './remind.ts'

export const jobs = [{ name: 'knowledge.remind', cron: '50 5 * * *', action: remind, input: {} }]
