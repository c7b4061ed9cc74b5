// Several cases at once: handed over, put aside, given a word. What is left out, and why, is said before and after.
// Nothing that decides about a person is done in bulk.
import { action, Id, invalid, nothing, question, z, type Asking } from '#kernel'
import { Line, Several } from '#kernel/web'
import { giveTo } from './assign.ts'
import { colleagues } from './colleagues.ts'
import { tagsIn } from './describe.ts'
import { promisedBy } from './next-by.ts'
import { mayAnswer, mayUseDesk } from './policy.ts'
import { noteStep } from './steps.ts'
import { desk } from './tables.ts'
import { visibleCases } from './visible.ts'

const Chosen = Several(Id, 200)

async function chosen(now: Asking, ids: readonly string[]) {
  if (ids.length === 0) return { fit: [], left: [] }
  const found = await visibleCases(now)
    .select([
      'cases.id',
      'cases.reference',
      'cases.subject',
      'cases.track',
      'cases.state',
      'cases.tags',
      'cases.merged_into',
    ])
    .where('cases.id', 'in', [...ids])
    .orderBy('cases.due_at')
    .execute()
  const fits = (one: (typeof found)[number]) =>
    one.state !== 'closed' && mayAnswer(now.actor, one) === true
  return { fit: found.filter(fits), left: found.filter((one) => !fits(one)) }
}

export const seeBulk = question({
  name: 'cases.see-bulk',
  input: z.object({ cases: Chosen }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',
  audit: { unaudited: 'what was chosen from a list' },
  run: async (now, { cases }) => ({
    ...(await chosen(now, cases)),
    colleagues: await colleagues(now),
  }),
})

export type BulkSeen = NonNullable<(typeof seeBulk)['answers']>

export const bulk = action({
  name: 'cases.bulk',
  input: z.object({
    cases: Chosen,
    do: z.enum(['assign', 'snooze', 'tag']),
    person: z.union([z.enum(['me', 'nobody']), Id]).optional(),
    by: z.string().max(20).optional(),
    tags: Line(300).optional(),
  }),
  subject: nothing,
  may: mayUseDesk,
  data: { purpose: 'cases', basis: 'contract', categories: ['content'] },
  machine: 'none',

  async run(now, { cases, do: what, person, by, tags }) {
    const { fit, left } = await chosen(now, cases)
    if (fit.length === 0) throw invalid({ cases: 'cases.bulk-none' })
    if (what === 'assign') {
      if (!person) throw invalid({ person: 'cases.no-colleague' })
      const to = person === 'me' ? now.actor.person : person === 'nobody' ? null : person
      if (to && to !== now.actor.person && !(await colleagues(now)).some(({ id }) => id === to))
        throw invalid({ person: 'cases.no-colleague' })
      for (const one of fit) await giveTo(now, one, to)
    } else if (what === 'snooze') {
      const until = promisedBy(now, 'we-act', by)
      await desk(now)
        .updateTable('cases')
        .set({ snoozed_until: until })
        .where(
          'id',
          'in',
          fit.map(({ id }) => id),
        )
        .execute()
      for (const one of fit) await noteStep(now, one.id, 'snoozed')
    } else {
      const words = tagsIn(tags ?? '')
      if (words.length === 0) throw invalid({ tags: 'cases.tags-needed' })
      for (const one of fit)
        await desk(now)
          .updateTable('cases')
          .set({ tags: [...new Set([...one.tags, ...words])].slice(0, 10) })
          .where('id', '=', one.id)
          .execute()
    }
    return { done: fit.length, left: left.length + cases.length - fit.length - left.length }
  },

  audit: ({ input, answer }) => ({
    kind: 'case',
    detail: { did: input.do, cases: answer.done },
  }),
})
