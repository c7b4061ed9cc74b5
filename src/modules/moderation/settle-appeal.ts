// Writes the answer to an appeal and, where it was right, undoes everything at once, puts a lesser measure in its place or
// asks for a new decision.
// @fulfils R59 R88
import { clash, tell, type Acting, type Id } from '#kernel'
import { appealDecided } from './facts.ts'
import type { FoundAppeal } from './find-appeal.ts'
import { lessen, lesserOf, type LesserTyped } from './lessen.ts'
import { openMatter } from './matter.ts'
import { promiseFor } from './promises.ts'
import type { AppealOutcome } from './shapes.ts'
import { moderation } from './tables.ts'
import { undoDecision } from './undo.ts'

type Appeal = Omit<FoundAppeal, 'tookPart'>
type Answer = LesserTyped & { outcome: AppealOutcome; reasons: string }
type Judge = { reviewer: Id } | { outside: Id }

export async function settleAppeal(now: Acting, appeal: Appeal, answer: Answer, judge: Judge) {
  const { outcome, reasons } = answer
  const lesser = outcome === 'lessened' ? lesserOf(now, appeal, answer) : null
  const settled = await moderation(now)
    .updateTable('moderation_appeals')
    .set({ outcome, reasons, ...judge, decided_at: now.at })
    .where('id', '=', appeal.id)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  if (settled.numUpdatedRows === 0n) throw clash('moderation.judged-already')
  if (lesser !== null)
    await lessen(now, appeal, lesser, 'reviewer' in judge ? judge.reviewer : null)
  if (outcome === 'upheld') {
    const { decision: id, matter, kind, about, content } = appeal
    await undoDecision(now, { id, matter, kind, about, content }, 'appeal')
    if (appeal.side === 'reporter') await askAgain(now, appeal, judge)
  }
  tell(now, appealDecided, {
    appeal: appeal.id,
    decision: appeal.decision,
    upheld: outcome === 'upheld',
    lessened: outcome === 'lessened',
  })
}

/** The reporter was right: the thing is decided anew, by neither of the two who have decided already. */
async function askAgain(now: Acting, appeal: Appeal, judge: Judge): Promise<void> {
  const severity = 2
  await openMatter(now, {
    subject: { kind: appeal.kind, id: appeal.about },
    matter: {
      author: appeal.author,
      space: appeal.space,
      title: appeal.title,
      text: appeal.said,
      locale: appeal.said_locale,
      at: appeal.said_at,
      hidden: false,
    },
    promised: await promiseFor(now, severity),
    severity,
    earlier: appeal.matter,
    barred: [
      ...(appeal.decided_by === null ? [] : [appeal.decided_by]),
      ...('reviewer' in judge ? [judge.reviewer] : []),
    ],
  })
}
