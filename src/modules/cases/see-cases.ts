// The desk's list: what is to be done, first due first, with every filter in the address.
// @fulfils R58
import { Id, nothing, question, sql, together, z, type Asking } from '#kernel'
import { Line, PageNumber, Ticked } from '#kernel/web'
import { colleaguesOf } from './colleagues.ts'
import {
  countCases,
  fromCounters,
  listCases,
  mostListed,
  perPage,
  type Filter,
} from './list-cases.ts'
import { mayUseDesk } from './policy.ts'
import { channels, tracks } from './shapes.ts'
import { desk } from './tables.ts'
import { atDesk, hearsConcerns, visibleCases } from './visible.ts'

export const whats = ['todo', 'waiting', 'snoozed', 'closed', 'all'] as const
export const sorts = ['due', 'latest', 'opened'] as const

export const Filters = z.object({
  track: z.enum(tracks).optional(),
  what: z.enum(whats).default('todo'),
  who: z.union([z.enum(['me', 'nobody']), Id]).optional(),
  words: Line(200).optional(),
  channel: z.enum(channels).optional(),
  cause: Id.optional(),
  tag: Line(40).optional(),
  person: Id.optional(),
  late: Ticked,
  sort: z.enum(sorts).default('due'),
})

export const seeCases = question({
  name: 'cases.see-cases',
  input: Filters.extend({ page: PageNumber }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'cases', basis: 'contract', categories: ['name', 'content'] },
  machine: 'none',
  audit: { unaudited: 'a list for those who work on it; opening a case is written down' },

  async run(now, { page, ...filter }) {
    const at = Math.min(page, Math.ceil(mostListed / perPage))
    const { cases, counted: hits } = await listCases(now, filter, at)
    const counts = await counted(now)
    const total = hits ?? fromCounters(filter, counts) ?? (await countCases(now, filter))
    const lists = await together(now, {
      views: myViews(now),
      causes: desk(now)
        .selectFrom('case_causes')
        .select(['id', 'name'])
        .where('retired_at', 'is', null)
        .orderBy('name')
        .limit(200),
      colleagues: colleaguesOf(now),
    })
    return {
      cases,
      total,
      counts,
      ...lists,
      filter: filter as Filter,
      page: at,
      pages: Math.max(1, Math.ceil(Math.min(total, mostListed) / perPage)),
      desk: atDesk(now.actor),
      concerns: hearsConcerns(now.actor),
    }
  },
})

export type CasesSeenAtDesk = NonNullable<(typeof seeCases)['answers']>

/** Counters over what this actor can see, in one look at the open cases. */
async function counted(now: Asking) {
  const due = sql`(cases.snoozed_until is null or cases.snoozed_until <= ${now.at}) and cases.state in ('new', 'open')`
  return visibleCases(now)
    .where('cases.closed_at', 'is', null)
    .select([
      sql<number>`count(*) filter (where ${due})::int`.as('todo'),
      sql<number>`count(*) filter (where ${due} and cases.assignee = ${now.actor.person}::uuid)::int`.as(
        'mine',
      ),
      sql<number>`count(*) filter (where ${due} and cases.assignee is null)::int`.as('nobody'),
      sql<number>`count(*) filter (where cases.due_at < ${now.at})::int`.as('late'),
      sql<number>`count(*) filter (where cases.state = 'waiting')::int`.as('waiting'),
    ])
    .executeTakeFirstOrThrow()
}

const myViews = (now: Asking) =>
  desk(now)
    .selectFrom('case_views')
    .select(['id', 'name', 'query', 'shared', 'owner'])
    .where((is) => is.or([is('shared', '=', true), is('owner', '=', now.actor.person)]))
    .orderBy('name')
    .limit(50)
