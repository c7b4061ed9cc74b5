// What the form for a new promise needs: who can answer for it, and what it follows from, if anything.
import { Id, nothing, question, subjectOf, z } from '#kernel'
import { answerable } from './answerable.ts'
import { mayPromise, mayShow } from './policy.ts'
import { Source } from './shapes.ts'

export const seePromising = question({
  name: 'commitments.see-promising',
  input: z.object({
    sourceKind: Source.shape.kind.optional(),
    source: Id.optional(),
    /** For a mistake: what is known of it where somebody comes from. */
    happenedOn: z.iso.date().optional(),
    cause: z.string().max(1000).optional(),
  }),
  subject: nothing,
  may: mayPromise,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['name', 'role'] },
  machine: 'none',
  audit: { unaudited: 'names of colleagues' },

  async run(now, { sourceKind, source, happenedOn, cause }) {
    const title = sourceKind && source ? await subjectOf(sourceKind)?.title(now, source) : undefined
    return {
      people: await answerable(now),
      mayShow: mayShow(now.actor, null) === true,
      begun: { happenedOn: happenedOn ?? null, cause: cause ?? null },
      source:
        sourceKind && source && title !== undefined
          ? { kind: sourceKind, id: source, title }
          : null,
    }
  },
})

export type Promising = Awaited<ReturnType<typeof seePromising.run>>
