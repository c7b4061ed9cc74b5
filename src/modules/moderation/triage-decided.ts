// After a person decided: whether they agreed with the machine goes to the register, and spam is known from then on.
// @fulfils R95
import type { Acting, Id } from '#kernel'
import { noteVerdict } from '#automations'
import { printOf } from './triage-print.ts'
import { triageRows } from './triage-tables.ts'

const spam = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD'

type Decided = { matter: Id; decision: Id }

const load = (now: Acting, { decision }: { decision: Id }) =>
  triageRows(now)
    .selectFrom('moderation_decisions')
    .innerJoin('moderation_matters', 'moderation_matters.id', 'moderation_decisions.matter')
    .select(['moderation_matters.kind', 'moderation_matters.about', 'moderation_matters.words'])
    .select(['moderation_decisions.content', 'moderation_decisions.decided_by'])
    .select(['moderation_decisions.blind', 'moderation_decisions.category'])
    .where('moderation_decisions.id', '=', decision)
    .executeTakeFirst()

/** A held or flagged thing that a person leaves as it is was a false alarm. */
export async function noteDecision(now: Acting, told: Decided): Promise<void> {
  const decided = await load(now, told)
  if (!decided) return
  const outputs = await triageRows(now)
    .selectFrom('automation_outputs')
    .select('id')
    .where('about_kind', '=', decided.kind)
    .where('about_id', '=', decided.about)
    .where('did', 'in', ['held', 'labelled'])
    .orderBy('at', 'desc')
    .limit(10)
    .execute()
  for (const { id } of outputs)
    await noteVerdict(now, id, {
      verdict: decided.content === 'hide' ? 'agreed' : 'overruled',
      by: decided.decided_by,
      blind: decided.blind,
    })
}

export async function learnSpam(now: Acting, told: Decided): Promise<void> {
  const decided = await load(now, told)
  if (!decided || decided.content !== 'hide' || decided.category !== spam) return
  await triageRows(now)
    .insertInto('moderation_known')
    .values({ print: printOf(decided.words), decision: told.decision, at: now.at })
    .onConflict((known) => known.doNothing())
    .execute()
}

export async function forgetSpam(now: Acting, { decision }: { decision: Id }): Promise<void> {
  await triageRows(now).deleteFrom('moderation_known').where('decision', '=', decision).execute()
}
