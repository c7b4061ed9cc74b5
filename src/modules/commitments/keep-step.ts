// Writes down one step of a promise.
import type { Acting } from '#kernel'
import type { StepKind } from './shapes.ts'
import { commitments } from './tables.ts'

type Step = { kind: StepKind; words?: string; from?: Date; to?: Date }

export const keepStep = (now: Acting, commitment: string, { kind, words = '', from, to }: Step) =>
  commitments(now)
    .insertInto('commitment_steps')
    .values({
      id: now.id(),
      commitment,
      kind,
      words,
      by_person: now.actor.person,
      at: now.at,
      due_from: from ?? null,
      due_to: to ?? null,
    })
    .execute()
