// A person decides a matter and says why. Nothing is taken out of sight, and nobody is restricted, without this.
// @fulfils R59 R60 R88 R128
import { action, Id, z } from '#kernel'
import { decideOne } from './decide-one.ts'
import { noteSeen } from './exposure.ts'
import { aboutMatter, findMatter } from './find.ts'
import { mayDecide } from './policy.ts'
import { RulingShape, rulingOf } from './ruling.ts'

export const decide = action({
  name: 'moderation.decide',
  input: z.object({ matter: Id, next: Id.optional(), ...RulingShape }),
  subject: findMatter,
  may: mayDecide,
  impartial: aboutMatter,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'account'] },
  machine: 'none',

  async run(now, { matter: _matter, next, ...typed }, matter) {
    const decision = await decideOne(now, matter, await rulingOf(now, typed, matter.space, null))
    await noteSeen(now, 1, matter.severity)
    return { decision, matter: matter.id, next: next ?? null }
  },

  audit: ({ input, answer }) => ({
    kind: 'matter',
    id: input.matter,
    detail: { decision: answer.decision, content: input.content, account: input.account },
  }),
})
