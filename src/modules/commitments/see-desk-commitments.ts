// The desk's list of promises: what is overdue first, by who answers for it; leadership sees all of them.
// @fulfils R123
import { question, nothing, z } from '#kernel'
import { PageNumber } from '#kernel/web'
import { figuresOf } from './figures.ts'
import { mayPromise } from './policy.ts'
import { stateOf } from './state.ts'
import { visibleCommitments } from './visible.ts'

const size = 50

export const seeDeskCommitments = question({
  name: 'commitments.see-desk-commitments',
  input: z.object({
    page: PageNumber,
    state: z.enum(['overdue', 'open', 'kept', 'dropped']).optional(),
    mine: z.literal('yes').optional(),
  }),
  subject: nothing,
  may: mayPromise,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'promises and who answers for them' },

  async run(now, { page, state, mine }) {
    let wanted = visibleCommitments(now)
    if (mine) wanted = wanted.where('commitments.owner', '=', now.actor.person)
    if (state === 'overdue')
      wanted = wanted
        .where('commitments.state', '=', 'open')
        .where('commitments.due_at', '<', now.at)
    else if (state) wanted = wanted.where('commitments.state', '=', state)
    const { n } = await wanted
      .select((select) => select.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    const rows = await wanted
      .leftJoin('people', 'people.id', 'commitments.owner')
      .select([
        'commitments.id',
        'commitments.kind',
        'commitments.title',
        'commitments.state',
        'commitments.first_due_at',
        'commitments.due_at',
        'commitments.closed_at',
        'commitments.public',
        'commitments.confined',
        'people.name as owner',
      ])
      .orderBy((order) => order.case().when('commitments.state', '=', 'open').then(0).else(1).end())
      .orderBy('commitments.due_at')
      .orderBy('commitments.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return {
      rows: rows.map(({ state: kept, ...row }) => ({
        ...row,
        closed: kept !== 'open',
        state: stateOf({ state: kept, ...row }, now.at),
      })),
      n: Number(n),
      page,
      pages: Math.max(1, Math.ceil(Number(n) / size)),
      asked: { state, mine },
      figures: await figuresOf(now, 'all'),
    }
  },
})

export type DeskListed = Awaited<ReturnType<typeof seeDeskCommitments.run>>
