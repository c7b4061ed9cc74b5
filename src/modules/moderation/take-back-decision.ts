// Whoever decided takes it back within ten minutes, before it has had time to hurt: a slip of the finger is no ruling.
import { action, clash, Id, me, refused, z, type Acting } from '#kernel'
import { mayUseDesk } from './policy.ts'
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
    return found.length > 0 ? found : undefined
  },
  may: mayUseDesk,
  data: { purpose: 'moderation', basis: 'legal-duty', categories: ['content', 'account'] },
  machine: 'none',

  async run(now, _input, found) {
    for (const one of found) {
      if (one.at.getTime() + undoMinutes * 60_000 < now.at.getTime())
        throw refused('moderation.no.too-late')
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
