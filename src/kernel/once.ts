// Idempotency: the same key with the same content gives the first answer again; with other content it is a clash.
import { createHash } from 'node:crypto'
import type { Actor } from './actor.ts'
import { clash } from './stop.ts'

export class Repeated extends Error {
  readonly answer: unknown
  readonly actor: Actor
  constructor(answer: unknown, actor: Actor) {
    super('already done under this key')
    this.answer = answer
    this.actor = actor
  }
}

export const fingerprint = (action: string, input: unknown): string =>
  createHash('sha256')
    .update(action)
    .update(JSON.stringify(input) ?? '')
    .digest('base64url')

export type Kept = { fingerprint: string; person: string | null; answer: unknown }

/** Called when the key is taken: rolls back this attempt and hands over the earlier answer. */
export function alreadyDone(kept: Kept | undefined, mine: string, actor: Actor): never {
  if (!kept || kept.fingerprint !== mine || kept.person !== actor.person)
    throw clash('road.once-differs')
  throw new Repeated(kept.answer, actor)
}
