// Who acts: a visitor, a person with hats, or the system carrying out a declared automation or job.
import type { Id } from './id.ts'

/** Every hat a person can wear. A hat is granted for the whole business or for one space. */
export const hats = [
  'owner',
  'administrator',
  'agent',
  'moderator',
  'people-lead',
  'ethics-contact',
  'ombudsperson',
  'committee-member',
  'reviewer',
  'member',
] as const
export type Hat = (typeof hats)[number]

export const communities = [
  'customers',
  'employees',
  'partners',
  'neighbours',
  'online',
  'investors',
  'regulators',
] as const
export type Community = (typeof communities)[number]

export type Session = { id: Id; provenAt: Date; seenAt: Date; factors: readonly string[] }

export type Actor = {
  readonly kind: 'visitor' | 'person' | 'system'
  readonly person: Id | null
  readonly name: string
  readonly hats: ReadonlyArray<{ hat: Hat; space: Id | null }>
  readonly communities: readonly Community[]
  readonly locale: string | null
  readonly theme: 'light' | 'dark' | null
  readonly session: Session | null
  /** What a bearer token was limited to, as action names or prefixes (`forum.*`); null means everything. */
  readonly scopes: readonly string[] | null
}

export const visitor: Actor = {
  kind: 'visitor',
  person: null,
  name: '',
  hats: [],
  communities: [],
  locale: null,
  theme: null,
  session: null,
  scopes: null,
}

/** The system at work for a declared reason (a job, a reaction, an import). */
export const system = (reason: string): Actor => ({ ...visitor, kind: 'system', name: reason })

/** True if the actor wears the hat for the whole business, or for this space. */
export function wears(actor: Actor, hat: Hat, space: Id | null = null): boolean {
  return actor.hats.some(
    (held) => held.hat === hat && (held.space === null || held.space === space),
  )
}

/** Owner and administrators run the business; being both is common in a small one. */
export const runsBusiness = (actor: Actor) => wears(actor, 'owner') || wears(actor, 'administrator')

export function allowsScope(actor: Actor, name: string): boolean {
  if (actor.scopes === null) return true
  return actor.scopes.some(
    (scope) =>
      scope === '*' ||
      scope === name ||
      (scope.endsWith('.*') && name.startsWith(scope.slice(0, -1))),
  )
}
