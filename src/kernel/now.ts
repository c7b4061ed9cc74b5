// What a verb is given: who acts, for which business, when. The transaction itself stays out of sight.
import type { Actor } from './actor.ts'
import type { Id } from './id.ts'

export type Business = {
  id: Id
  name: string
  locale: string
  languages: string[]
  timeZone: string
  host: string | null
  demo: boolean
}

/** Given to questions. */
export type Asking = {
  readonly business: Business
  readonly actor: Actor
  readonly at: Date
  /** The language the actor is being answered in. */
  readonly locale: string
  readonly via: Via
  /** A new time-ordered id. */
  id(): Id
  /** Unguessable bytes. */
  random(length: number): Buffer
  readonly seals: Seals
  /** The address people reach this business at, without a slash at the end. */
  readonly origin: string
  /** What the caller's browser says of itself and keeps for us; empty for jobs and commands. */
  readonly browser: Browser
}

export type Browser = {
  /** The User-Agent header. */
  agent: string
  /** A cookie set through `keep`. Anybody can write anything into it: sign what matters. */
  kept(name: string): string | undefined
  /** The network the caller came from (/24, or /56 for IPv6), for counting only: it is kept nowhere as it is. */
  network: string | null
}

/** Signing and sealing with keys of this installation, this business and the named use. */
export type Seals = {
  /** A signature that nobody else can make; 43 letters. */
  sign(use: string, text: string): string
  signed(use: string, text: string, signature: string): boolean
  /** Encrypts a text for keeping in the database (AES-256-GCM). */
  seal(use: string, text: string): string
  /** The text, or undefined if it was not sealed for this use here. */
  open(use: string, sealed: string): string | undefined
  /** An Ed25519 signature that anybody with the public key can check, outside of this installation too. */
  attest(use: string, text: string): string
  attested(use: string, text: string, signature: string): boolean
  /** The public key as SPKI in PEM. */
  publicKey(use: string): string
}

/** Given to actions: may write. */
export type Acting = Asking & { readonly writes: true }

/** What brought a request about. */
export type Via = 'page' | 'api' | 'job' | 'cli' | 'mail' | 'test'

/** The signed-in person's id. Only for verbs whose policy lets no visitor and no system pass. */
export function me(now: Asking): Id {
  if (now.actor.person === null)
    throw new Error('there is no signed-in person here; the policy should have refused')
  return now.actor.person
}
