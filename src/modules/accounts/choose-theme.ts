// Chooses light, dark or as the device says: kept with a person, in the browser for a visitor.
import { action, everyone, nothing, question, z } from '#kernel'
import { Back } from '#kernel/web'
import { keepSelf } from '#people'

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

export const chooseTheme = action({
  name: 'accounts.choose-theme',
  input: z.object({ theme: z.enum(['system', 'light', 'dark']), then: Back }),
  subject: nothing,
  may: everyone('everybody has eyes of their own'),
  data: { noPersonalData: 'says how a page is to look' },
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  audit: { unaudited: 'changes nothing but the look of pages' },

  async run(now, { theme, then }) {
    const kept = theme === 'system' ? null : theme
    if (now.actor.person !== null) await keepSelf(now, now.actor.person, { theme: kept })
    return { theme: kept, then }
  },
})
