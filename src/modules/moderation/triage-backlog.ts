// What was said before triage looked (imports, old posts) is gone through in batches. It has been read already, so nothing of it is hidden.
import { action, Id, nothing, onlySystem, sql, subjectOf, tell, z, type Acting } from '#kernel'
import { backlogGoesOn } from './triage-facts.ts'
import { triage } from './triage.ts'
import { triageRows } from './triage-tables.ts'

export const AT_ONCE = 500

export const triageBacklog = action({
  name: 'moderation.triage-backlog',
  input: z.object({
    kind: z.string().max(40),
    space: Id.optional(),
    after: Id.optional(),
    /** The kind that follows when this one is gone through. */
    next: z.string().max(40).optional(),
  }),
  subject: nothing,
  may: onlySystem('after an import, or by command'),
  data: { purpose: 'moderation', basis: 'legitimate-interest', categories: ['content'] },
  machine: {
    role: 'orders',
    automation: 'moderation.text-model',
    overruledBy: 'moderation.decide',
  },
  inside: true,

  async run(now, { kind, space, after, next }) {
    const page = (await subjectOf(kind)?.pageOf?.(now, pageShape(space, after))) ?? []
    const known = await looked(
      now,
      page.map(({ id }) => id),
    )
    const outcomes = await triage(
      now,
      page.filter(({ id, hidden }) => !known.has(id) && !hidden).map((one) => ({ ...one, kind })),
      'past',
    )
    const last = page.at(-1)
    const where = space === undefined ? {} : { space }
    if (last && page.length === AT_ONCE)
      tell(now, backlogGoesOn, {
        kind,
        after: last.id,
        ...where,
        ...(next === undefined ? {} : { next }),
      })
    else if (next !== undefined) tell(now, backlogGoesOn, { kind: next, ...where })
    return {
      looked: page.length,
      flagged: outcomes.filter(({ says }) => says !== 'nothing' && says !== 'publish').length,
      last: page.length === AT_ONCE ? (last?.id ?? null) : null,
    }
  },

  audit: ({ input, answer }) => ({
    kind: 'space',
    id: input.space ?? null,
    detail: { kind: input.kind, looked: answer.looked, flagged: answer.flagged },
  }),
})

const pageShape = (space: Id | undefined, after: Id | undefined) => ({
  limit: AT_ONCE,
  ...(space === undefined ? {} : { space }),
  ...(after === undefined ? {} : { after }),
})

/** What triage or a person has looked at already. */
async function looked(now: Acting, ids: readonly Id[]): Promise<Set<Id>> {
  if (ids.length === 0) return new Set()
  const found = await triageRows(now)
    .selectFrom('moderation_prints')
    .select('about')
    .where('about', 'in', ids)
    .union(
      triageRows(now)
        .selectFrom('moderation_matters')
        .select(sql<string>`about`.as('about'))
        .where('about', 'in', ids),
    )
    .execute()
  return new Set(found.map(({ about }) => about))
}
