// Loads one promise, mistake or decision through what the actor may see.
import type { Asking } from '#kernel'
import { visibleCommitments, visibleDecisions, visibleMistakes } from './visible.ts'

export const loadCommitment = (now: Asking, { commitment }: { commitment: string }) =>
  visibleCommitments(now)
    .selectAll('commitments')
    .where('commitments.id', '=', commitment)
    .executeTakeFirst()

export type Loaded = NonNullable<Awaited<ReturnType<typeof loadCommitment>>>

export const loadMistake = (now: Asking, { mistake }: { mistake: string }) =>
  visibleMistakes(now).selectAll('mistakes').where('mistakes.id', '=', mistake).executeTakeFirst()

export const loadDecision = (now: Asking, { decision }: { decision: string }) =>
  visibleDecisions(now)
    .selectAll('logged_decisions')
    .where('logged_decisions.id', '=', decision)
    .executeTakeFirst()
