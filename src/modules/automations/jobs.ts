// Counting and forgetting, every ten minutes.
import { keepFigures } from './keep-figures.ts'

export const jobs = [
  { name: 'automations.keep-figures', cron: '*/10 * * * *', action: keepFigures, input: {} },
]
