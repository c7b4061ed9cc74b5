// A moderator takes matters to decide, for a quarter of an hour: nobody else decides them meanwhile.
// @fulfils R88
import { action, clash, Id, me, z, type Acting } from '#kernel'
import { Whole } from '#kernel/web'
import { findMatter } from './find.ts'
import { mayModerate, mayUseDesk } from './policy.ts'
import { claimMinutes } from './promises.ts'
import { nothing } from '#kernel'
import { moderation } from './tables.ts'
import { isOpen, visibleMatters } from './visible.ts'

const untilFor = (now: Acting) => new Date(now.at.getTime() + claimMinutes * 60_000)

export const claim = action({
  name: 'moderation.claim',
  input: z.object({ matter: Id }),
  subject: findMatter,
  may: mayModerate,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['activity'] },
  machine: 'none',
  audit: { unaudited: 'it lasts a quarter of an hour; the decision is written down' },

  async run(now, { matter }) {
    const taken = await moderation(now)
      .updateTable('moderation_matters')
      .set({ claimed_by: me(now), claimed_until: untilFor(now) })
      .where('id', '=', matter)
      .where('decided_at', 'is', null)
      .where((is) =>
        is.or([
          is('claimed_by', 'is', null),
          is('claimed_by', '=', me(now)),
          is('claimed_until', '<=', now.at),
        ]),
      )
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) throw clash('moderation.claimed-by-other')
    return { matter }
  },
})

/** The next so many that nobody has, the most pressing first; two moderators never get the same. */
export const claimNext = action({
  name: 'moderation.claim-next',
  input: z.object({ most: Whole(1, 25).default(10) }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['activity'] },
  machine: 'none',
  audit: { unaudited: 'it lasts a quarter of an hour; the decision is written down' },

  async run(now, { most }) {
    const free = await visibleMatters(now)
      .select('moderation_matters.id')
      .where(isOpen)
      .where((is) =>
        is.or([
          is('moderation_matters.claimed_by', 'is', null),
          is('moderation_matters.claimed_until', '<=', now.at),
        ]),
      )
      .orderBy('moderation_matters.severity', 'desc')
      .orderBy('moderation_matters.promised_at')
      .orderBy('moderation_matters.id')
      .limit(most)
      .forUpdate('moderation_matters')
      .skipLocked()
      .execute()
    const ids = free.map((one) => one.id)
    if (ids.length > 0)
      await moderation(now)
        .updateTable('moderation_matters')
        .set({ claimed_by: me(now), claimed_until: untilFor(now) })
        .where('id', 'in', ids)
        .execute()
    return { claimed: ids.length, first: ids[0] ?? null }
  },
})

export const unclaim = action({
  name: 'moderation.unclaim',
  input: z.object({ matter: Id }),
  subject: findMatter,
  may: mayModerate,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['activity'] },
  machine: 'none',
  audit: { unaudited: 'somebody steps back without a trace and without a reason: it is no fault' },

  async run(now, { matter }) {
    await moderation(now)
      .updateTable('moderation_matters')
      .set({ claimed_by: null, claimed_until: null })
      .where('id', '=', matter)
      .where('claimed_by', '=', me(now))
      .execute()
    return { matter }
  },
})
