// The unit of work: one verb, declared as a card whose every field is required, then run.
import type { z } from 'zod'
import type { Id } from './id.ts'
import type { Acting, Asking } from './now.ts'
import type { Policy } from './policy.ts'

export const bases = [
  'consent',
  'contract',
  'legal-duty',
  'vital-interest',
  'public-task',
  'legitimate-interest',
] as const
export type Basis = (typeof bases)[number]

/** Which personal data the verb touches, what for and on which lawful basis; or in prose, why none. */
export type DataUse =
  | { purpose: string; basis: Basis; categories: readonly string[] }
  | { noPersonalData: string }

/** What a machine has to do with it. A machine may suggest, order, hold or answer; a person can overrule. */
export type Machine =
  | 'none'
  | { role: 'suggests' | 'orders' | 'holds' | 'answers'; automation: string; overruledBy: string }

export type About = {
  kind?: string
  id?: string | null
  detail?: Record<string, string | number | boolean | null>
}
export type Unaudited = { unaudited: string }

/** At most so many within so many seconds, counted by person, by network of the address, or by something typed. */
export type Limit<I> = {
  most: number
  seconds: number
  by: 'person' | 'address' | ((input: I) => string)
}

type Card<I extends z.ZodType, S, A, N> = {
  name: string
  input: I
  /** Loads what the verb is about, only through what this actor can see; nothing found is a 404. */
  subject: (now: N, input: z.output<I>) => Promise<S | undefined>
  may: Policy<S>
  /**
   * Whom the decision is about: nobody of them, and nobody with a declared conflict with one of them, may carry it
   * out. Held by the guard of the module conflicts; null stands for somebody who is gone.
   */
  impartial?: (subject: NoInfer<S>, input: z.output<I>) => ReadonlyArray<Id | null>
  data: DataUse
  machine: Machine
  audit:
    | ((done: { input: z.output<I>; answer: NoInfer<A>; subject: NoInfer<S> }) => About)
    | Unaudited
  /** Each counts on its own; the first to be used up refuses. */
  limits?: readonly Limit<z.output<I>>[]
  /** Who is let in although a sanction or an unfinished sign-up would stop them. */
  openTo?: readonly ('suspended' | 'unconfirmed')[]
  /** Asks for a fresh proof of identity (within ten minutes). */
  proof?: 'recent'
  /** The answer holds a way in (a token): it is never kept for an idempotency key. */
  secretAnswer?: true
  /** Not offered over HTTP (jobs, reactions, commands). */
  inside?: true
  /** The shape of the answer, for the API description. */
  output?: z.ZodType
  run: (now: N, input: z.output<I>, subject: NoInfer<S>) => Promise<A>
}

export type ActionCard<I extends z.ZodType, S, A> = Card<I, S, A, Acting>
export type QuestionCard<I extends z.ZodType, S, A> = Card<I, S, A, Asking>

/* The registry holds cards of every type; here, and only here, their types are forgotten. */
// oxlint-disable-next-line typescript/no-explicit-any
type Forgotten<N> = Card<any, any, any, N>
export type Action<A = unknown> = Forgotten<Acting> & { kind: 'action'; answers?: A }
export type Question<A = unknown> = Forgotten<Asking> & { kind: 'question'; answers?: A }

export type TypedAction<I extends z.ZodType, S, A> = ActionCard<I, S, A> & {
  kind: 'action'
  answers?: A
}
export type TypedQuestion<I extends z.ZodType, S, A> = QuestionCard<I, S, A> & {
  kind: 'question'
  answers?: A
}

/** Declares a verb that changes something. */
export const action = <I extends z.ZodType, S, A>(
  card: ActionCard<I, S, A>,
): TypedAction<I, S, A> => ({
  ...card,
  kind: 'action',
})

/** Declares a question: reads, never writes. Audited only where reading itself is sensitive. */
export const question = <I extends z.ZodType, S, A>(
  card: QuestionCard<I, S, A>,
): TypedQuestion<I, S, A> => ({
  ...card,
  kind: 'question',
})

/** For verbs that are about nothing that exists yet. */
export const nothing = () => Promise.resolve(null)
