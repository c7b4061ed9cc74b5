// The public page of promises: what is late first, then open, kept and broken, with the figures of all of them.
// @fulfils R35 R65
import { everyone, nothing, question, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { figuresOf } from './figures.ts'
import { stateOf } from './state.ts'
import { commitments } from './tables.ts'

const size = 50

export const seeCommitments = question({
  name: 'commitments.see-commitments',
  input: z.object({ page: PageNumber }),
  subject: nothing,
  may: everyone('what a business promises in public is for everybody'),
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'reads what is public' },

  async run(now, { page }) {
    const rows = await commitments(now)
      .selectFrom('commitments')
      .leftJoin('people', 'people.id', 'commitments.owner')
      .select([
        'commitments.id',
        'commitments.kind',
        'commitments.title',
        'commitments.locale',
        'commitments.state',
        'commitments.first_due_at',
        'commitments.due_at',
        'commitments.closed_at',
        'commitments.closing',
        'commitments.verified_at',
        'people.name as owner',
      ])
      .where('commitments.public', '=', true)
      .orderBy((order) => order.case().when('commitments.state', '=', 'open').then(0).else(1).end())
      .orderBy((order) =>
        order
          .case()
          .when('commitments.state', '=', 'open')
          .then(order.ref('commitments.first_due_at'))
          .else(null)
          .end(),
      )
      .orderBy('commitments.closed_at', 'desc')
      .orderBy('commitments.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    const figures = await figuresOf(now, 'public')
    const all = await figuresOf(now, 'all')
    return {
      rows: rows.map(({ state, ...row }) => ({
        ...row,
        state: stateOf({ state, ...row }, now.at),
      })),
      figures,
      /** Promises that are not shown here, so that nobody takes the list for everything. */
      withheld: all.made - figures.made,
      page,
      pages: Math.max(1, Math.ceil(figures.made / size)),
    }
  },
})

export type CommitmentsListed = Awaited<ReturnType<typeof seeCommitments.run>>
