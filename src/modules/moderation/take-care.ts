// Moderators look after themselves: how difficult things are shown, whether keys work, and a pause without asking anybody.
import { action, me, nothing, z } from '#kernel'
import { Ticked, Whole } from '#kernel/web'
import { dayOf } from './exposure.ts'
import { mayUseDesk } from './policy.ts'
import { moderation } from './tables.ts'

export const takeCare = action({
  name: 'moderation.take-care',
  input: z.object({ blur: Ticked, grey: Ticked, veil: Ticked, keys: Ticked }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'moderation', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a preference of the moderator' },

  async run(now, care) {
    await moderation(now)
      .insertInto('moderation_care')
      .values({ person: me(now), ...care })
      .onConflict((known) => known.columns(['business', 'person']).doUpdateSet(care))
      .execute()
    return care
  },
})

/** Minutes of rest; none ends the pause. What they had claimed goes back to the others. */
export const takePause = action({
  name: 'moderation.take-pause',
  input: z.object({ minutes: Whole(0, 240).default(15) }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'moderation', basis: 'contract', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'nobody has to account for a rest' },

  async run(now, { minutes }) {
    const paused_until = minutes === 0 ? null : new Date(now.at.getTime() + minutes * 60_000)
    const fresh = { row_began: paused_until ?? now.at, last_at: paused_until ?? now.at }
    await moderation(now)
      .insertInto('moderation_exposures')
      .values({ person: me(now), day: dayOf(now), paused_until, ...fresh })
      .onConflict((today) =>
        today.columns(['business', 'person', 'day']).doUpdateSet({ paused_until, ...fresh }),
      )
      .execute()
    await moderation(now)
      .updateTable('moderation_matters')
      .set({ claimed_by: null, claimed_until: null })
      .where('claimed_by', '=', me(now))
      .where('decided_at', 'is', null)
      .execute()
    return { minutes }
  },
})
