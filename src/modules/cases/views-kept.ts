// Filters of the list are kept under a name: for oneself, or by those who run the desk for everybody.
import { action, clash, Id, nothing, z } from '#kernel'
import { Line, Ticked } from '#kernel/web'
import { mayArrange, mayUseDesk } from './policy.ts'
import { desk } from './tables.ts'

export const keepView = action({
  name: 'cases.keep-view',
  input: z.object({
    name: Line(60),
    /** The address's part after the question mark. */
    query: z
      .string()
      .max(1000)
      .regex(/^[\w%&=.+-]*$/, 'cases.view-form'),
    shared: Ticked,
  }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'cases', basis: 'legitimate-interest', categories: ['preference'] },
  machine: 'none',
  audit: { unaudited: 'a filter of the list' },

  async run(now, { name, query, shared }) {
    if (shared && mayArrange(now.actor, null) !== true) throw clash('cases.share-by-lead')
    await desk(now)
      .insertInto('case_views')
      .values({ id: now.id(), name, query, owner: now.actor.person, shared, at: now.at })
      .execute()
    return { query }
  },
})

export const dropView = action({
  name: 'cases.drop-view',
  input: z.object({ view: Id }),
  subject: (now, { view }) =>
    desk(now)
      .selectFrom('case_views')
      .select(['id', 'owner'])
      .where('id', '=', view)
      .where('owner', '=', now.actor.person)
      .executeTakeFirst(),
  may: mayUseDesk,
  data: { noPersonalData: 'a filter goes' },
  machine: 'none',
  audit: { unaudited: 'a filter of the list' },

  async run(now, _input, view) {
    await desk(now).deleteFrom('case_views').where('id', '=', view.id).execute()
    return {}
  },
})
