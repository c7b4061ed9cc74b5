// The channel's own clock: the same hours whether there is something to do or not.
import { keepWatch } from './keep-watch.ts'
import { tellRecipients } from './tell-recipients.ts'

export const jobs = [
  { name: 'speakup.keep-watch', cron: '5 * * * *', action: keepWatch, input: {} },
  { name: 'speakup.tell-recipients', cron: '*/15 * * * *', action: tellRecipients, input: {} },
]
