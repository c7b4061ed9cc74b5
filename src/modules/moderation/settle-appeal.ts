// Writes the answer to an appeal and, where it was right, undoes everything at once or asks for a new decision.
// @fulfils R62
import { clash, tell, type Acting, type Id } from '#kernel'
import { appealDecided } from './facts.ts'
import type { FoundAppeal } from './find-appeal.ts'
import { openMatter } from './matter.ts'
import { promiseFor } from './promises.ts'
import { moderation } from './tables.ts'
import { undoDecision } from './undo.ts'

type Appeal = Omit<FoundAppeal, 'tookPart'>
type Answer = { outcome: 'upheld' | 'rejected'; reasons: string }
type Judge = { reviewer: Id } | { outside: Id }

export async function settleAppeal(now: Acting, appeal: Appeal, answer: Answer, judge: Judge) {
  const settled = await moderation(now)
    .updateTable('moderation_appeals')
    .set({ ...answer, ...judge, decided_at: now.at })
    .where('id', '=', appeal.id)
    .where('decided_at', 'is', null)
    .executeTakeFirst()
  if (settled.numUpdatedRows === 0n) throw clash('moderation.judged-already')
  if (answer.outcome === 'upheld') {
    const { decision: id, matter, kind, about, content } = appeal
    await undoDecision(now, { id, matter, kind, about, content }, 'appeal')
    if (appeal.side === 'reporter') await askAgain(now, appeal, judge)
  }
  tell(now, appealDecided, {
    appeal: appeal.id,
    decision: appeal.decision,
    upheld: answer.outcome === 'upheld',
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
