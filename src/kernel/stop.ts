// The six ways in which a request ends without being carried out. Anything else that is thrown is a bug.
import type { About } from './action.ts'

/** A message a person can read: a key of some module's messages and what to put into it. */
export type Say = { key: string; values?: Record<string, string | number | Date> }
export type FieldErrors = Record<string, Say[]>

const statuses = {
  invalid: 422,
  refused: 403,
  missing: 404,
  clash: 409,
  limited: 429,
  away: 503,
} as const
export type StopKind = keyof typeof statuses

export class Stop extends Error {
  readonly kind: StopKind
  readonly say: Say
  readonly fields: FieldErrors
  /** Set when proving who one is (again) would help; the web layer offers exactly that. */
  readonly remedy: 'sign-in' | 'prove-again' | null
  readonly retryAfter: number
  /** Set: what the verb wrote and told before it refused is kept, and this is its audit row. */
  readonly trace: About | undefined

  constructor(
    kind: StopKind,
    say: Say,
    more: Partial<Pick<Stop, 'fields' | 'remedy' | 'retryAfter' | 'trace'>> = {},
  ) {
    super(`${kind}: ${say.key}`)
    this.kind = kind
    this.say = say
    this.fields = more.fields ?? {}
    this.remedy = more.remedy ?? null
    this.retryAfter = more.retryAfter ?? 0
    this.trace = more.trace
  }

  get status() {
    return statuses[this.kind]
  }
}

/** What was typed cannot be used; names each field and the remedy. HTTP 422. */
export function invalid(fields: Record<string, string | Say>): Stop {
  const said = Object.entries(fields).map(([field, say]) => [
    field,
    [typeof say === 'string' ? { key: say } : say],
  ])
  return new Stop(
    'invalid',
    { key: 'road.invalid' },
    { fields: Object.fromEntries(said) as FieldErrors },
  )
}

/** The actor sees the thing but may not do this with it; says why. HTTP 403. */
export const refused = (key: string, values: Say['values'] = {}) =>
  new Stop('refused', { key, values })

/** There is no such thing, or none that this actor may see: deliberately the same. HTTP 404. */
export const missing = () => new Stop('missing', { key: 'road.missing' })

/** Somebody else was quicker, or the thing exists already. HTTP 409. */
export const clash = (key: string, values: Say['values'] = {}) => new Stop('clash', { key, values })

/** Too often in too short a time; says when to come back. HTTP 429. */
export const limited = (retryAfter: number) =>
  new Stop('limited', { key: 'road.limited', values: { seconds: retryAfter } }, { retryAfter })

/** The database cannot be reached just now, or was lost on the way; the same may be sent again and counts once. HTTP 503. */
export const away = () => new Stop('away', { key: 'road.away' }, { retryAfter: 5 })
