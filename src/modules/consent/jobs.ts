// Every night what has no reason to stay goes.
import { sweep } from './sweep.ts'

export const jobs = [{ name: 'consent.sweep', cron: '40 2 * * *', action: sweep, input: {} }]
