// Chooses light, dark or as the device says: kept with a person, in the browser for a visitor.
import { action, everyone, nothing, z } from '#kernel'
import { Back } from '#kernel/web'
import { keepSelf } from '#people'

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
