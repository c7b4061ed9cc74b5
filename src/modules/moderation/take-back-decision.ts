// Whoever decided takes it back within ten minutes, before it has had time to hurt: a slip of the finger is no ruling.
import { action, clash, Id, me, z, type Acting } from '#kernel'
import { mayTakeBack } from './policy.ts'
import { undoMinutes } from './promises.ts'
import { moderation } from './tables.ts'
import { undoDecision } from './undo.ts'

export const takeBackDecision = action({
  name: 'moderation.take-back-decision',
  /** One decision, or all of a batch. */
  input: z.object({ decision: Id }),
  subject: async (now, { decision }) => {
    const found = await moderation(now)
      .selectFrom('moderation_decisions')
      .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
      .select(['moderation_decisions.id', 'moderation_decisions.matter'])
      .select(['moderation_decisions.at', 'moderation_decisions.content'])
      .select(['moderation_matters.kind', 'moderation_matters.about', 'moderation_matters.held_at'])
      .where('moderation_decisions.decided_by', '=', now.actor.person)
      .where('moderation_decisions.undone_at', 'is', null)
      .where('moderation_decisions.replaces', 'is', null)
      .where((is) =>
        is.or([
          is('moderation_decisions.id', '=', decision),
          is('moderation_decisions.batch', '=', decision),
        ]),
      )
      .execute()
    const since = now.at.getTime() - undoMinutes * 60_000
    const rows = found.map((one) => ({ ...one, late: one.at.getTime() < since }))
    return rows.length > 0 ? rows : undefined
  },
  may: mayTakeBack,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'account'] },
  machine: 'none',

  async run(now, _input, found) {
    for (const one of found) {
      await undoDecision(now, one, 'decider')
      await reopen(now, one)
    }
    return { matter: found[0]?.matter ?? null, matters: found.length }
  },

  audit: ({ input, answer }) => ({
    kind: 'decision',
    id: input.decision,
    detail: { undone: answer.matters },
  }),
})

type Reopening = { matter: Id; kind: string; about: Id }
async function reopen(now: Acting, { matter, kind, about }: Reopening): Promise<void> {
  const other = await moderation(now)
    .selectFrom('moderation_matters')
    .select('id')
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  if (other) throw clash('moderation.reported-again')
  await moderation(now)
    .updateTable('moderation_matters')
    .set({ decided_at: null, claimed_by: me(now), claimed_until: now.at })
    .where('id', '=', matter)
    .execute()
}
