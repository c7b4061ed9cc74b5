// The same decision about several things a moderator has looked at together; it can be taken back as one.
// @fulfils R60 R88
import { action, Id, z } from '#kernel'
import { Several } from '#kernel/web'
import { decideOne } from './decide-one.ts'
import { noteSeen } from './exposure.ts'
import { reportersOf } from './find.ts'
import { mayDecideSeveral } from './policy.ts'
import { RulingShape, rulingOf } from './ruling.ts'
import { moderation } from './tables.ts'
import { inMyPlaces } from './visible.ts'

export const decideSeveral = action({
  name: 'moderation.decide-several',
  input: z.object({ matters: Several(Id, 50), ...RulingShape }),
  subject: async (now, { matters }) => {
    if (matters.length === 0) return undefined
    const found = await moderation(now)
      .selectFrom('moderation_matters')
      .selectAll('moderation_matters')
      .select(reportersOf.as('reporters'))
      .where(inMyPlaces(now))
      .where('moderation_matters.id', 'in', matters)
      .orderBy('moderation_matters.id')
      .execute()
    return found.length === new Set(matters).size ? found : undefined
  },
  may: mayDecideSeveral,
  impartial: (found) => found.flatMap(({ author, reporters }) => [author, ...reporters]),
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'account'] },
  machine: 'none',

  async run(now, { matters: _matters, ...typed }, found) {
    const batch = now.id()
    const decisions: string[] = []
    for (const matter of found)
      decisions.push(await decideOne(now, matter, await rulingOf(now, typed, matter.space, batch)))
    await noteSeen(now, found.length, 1)
    return { batch, decisions }
  },

  audit: ({ input, answer }) => ({
    kind: 'matters',
    id: answer.batch,
    detail: { matters: answer.decisions.length, content: input.content, account: input.account },
  }),
})
