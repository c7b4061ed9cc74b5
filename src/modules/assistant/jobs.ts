import { sweep } from './sweep.ts'

export const jobs = [{ name: 'assistant.sweep', cron: '* * * * *', action: sweep, input: {} }]
