// Shows the trust page to everybody. There is no way back: bad figures are no reason to close a window.
import { action, clash, nothing, tell, z } from '#kernel'
import { pageOpened } from './facts.ts'
import { maySpeak } from './policy.ts'
import { trust } from './tables.ts'

export const openPage = action({
  name: 'trust.open-page',
  input: z.object({}),
  subject: nothing,
  may: maySpeak,
  data: { noPersonalData: 'whether a page is public' },
  machine: 'none',

  async run(now) {
    const opened = await trust(now)
      .insertInto('trust_page')
      .values({ opened_at: now.at, opened_by: now.actor.person })
      .onConflict((conflict) => conflict.doNothing())
      .returning('opened_at')
      .execute()
    if (opened.length === 0) throw clash('trust.open-already')
    tell(now, pageOpened, {})
    return {}
  },

  audit: () => ({ kind: 'trust-page' }),
})
