// How pages look for this person or browser.
import { everyone, nothing, question, z } from '#kernel'

export const seeAppearance = question({
  name: 'accounts.see-appearance',
  input: z.object({}),
  subject: nothing,
  may: everyone('a public page'),
  data: { noPersonalData: 'says how pages look' },
  machine: 'none',
  audit: { unaudited: 'a public page' },
  openTo: ['suspended', 'unconfirmed'],

  run: (now) => Promise.resolve({ theme: known(now.actor.theme ?? now.browser.kept('theme')) }),
})

const known = (theme: string | undefined): 'system' | 'light' | 'dark' =>
  theme === 'light' || theme === 'dark' ? theme : 'system'
