// Facts: what has happened, told by the verb that did it, heard by whoever declared an interest.
import type { z } from 'zod'
import type { Action } from './action.ts'
import type { Acting } from './now.ts'

export type Fact<P = unknown> = { readonly name: string; readonly shape: z.ZodType<P> }

/** Declares a fact. Its name is `module.past-tense`; its payload holds ids, not personal data. */
export const fact = <P>(name: string, shape: z.ZodType<P>): Fact<P> => ({ name, shape })

export type Told = { fact: string; payload: unknown }
const told = new WeakMap<object, Told[]>()

/** Says that something has happened. Listeners hear it in this transaction (`when`) or after it (`later`). */
export function tell<P>(now: Acting, what: Fact<P>, payload: NoInfer<P>): void {
  const list = told.get(now) ?? []
  list.push({ fact: what.name, payload: what.shape.parse(payload) })
  told.set(now, list)
}

/** The facts told so far, taken out (the road asks until there are none left). */
export function takeTold(now: object): Told[] {
  const list = told.get(now) ?? []
  told.delete(now)
  return list
}

const hearing = new WeakMap<object, () => Promise<void>>()

/** The road says how what was told is heard. */
export const hearBy = (now: object, hear: () => Promise<void>) => hearing.set(now, hear)

/** Lets `when` reactions hear at once what was told so far: for a verb whose next step builds on what they do. */
export const hearNow = async (now: Acting): Promise<void> => hearing.get(now)?.()

export type When = {
  kind: 'when'
  fact: string
  why: string
  run: (now: Acting, payload: never) => Promise<void>
}
export type Later = {
  kind: 'later'
  fact: string
  action: Action
  input: (payload: never) => unknown
}
export type Reaction = When | Later

/** Reacts in the same transaction: only for integrity, since its failure undoes the cause. */
export const when = <P>(
  what: Fact<P>,
  why: string,
  run: (now: Acting, payload: P) => Promise<void>,
): When => ({
  kind: 'when',
  fact: what.name,
  why,
  run,
})

/** Reacts after the commit, at least once, as the system: the action must be idempotent. */
export const later = <P>(what: Fact<P>, action: Action, input: (payload: P) => unknown): Later => ({
  kind: 'later',
  fact: what.name,
  action,
  input,
})
