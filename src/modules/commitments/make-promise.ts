// Somebody on the desk writes a promise down: what, why, who answers for it and by when.
// @fulfils R35 R123
import { action, Id, invalid, nothing, z } from '#kernel'
import { Line, Text, Ticked } from '#kernel/web'
import { dueOn } from './due.ts'
import { mayPromise, mayShow } from './policy.ts'
import { promise } from './promise.ts'
import { Day, kinds, Source } from './shapes.ts'

export const makePromise = action({
  name: 'commitments.make-promise',
  input: z.object({
    kind: z.enum(kinds),
    title: Line(200, 8),
    why: Text(3000, 0).default(''),
    measure: Text(1000, 0).default(''),
    owner: Id,
    due: Day,
    public: Ticked,
    confined: Ticked,
    sourceKind: Source.shape.kind.optional(),
    source: Id.optional(),
  }),
  subject: nothing,
  may: mayPromise,
  data: { purpose: 'commitments', basis: 'legitimate-interest', categories: ['role'] },
  machine: 'none',

  async run(now, { due, sourceKind, source, ...promised }) {
    if (promised.public && mayShow(now.actor, null) !== true)
      throw invalid({ public: 'commitments.no.show' })
    const commitment = await promise(now, {
      ...promised,
      due: dueOn(now, due),
      source: sourceKind && source ? { kind: sourceKind, id: source } : undefined,
    })
    return { commitment }
  },

  audit: ({ input, answer }) => ({
    kind: 'commitment',
    id: answer.commitment,
    detail: { kind: input.kind, public: input.public },
  }),
})
