// A sign-in on its way through another provider: what both ends of it share.
import { Stop, type Asking } from '#kernel'
import { accounts } from './tables.ts'

export const data = {
  purpose: 'accounts',
  basis: 'contract',
  categories: ['name', 'contact', 'session'],
} as const

export const use = 'accounts.round'

export const minutes = 10

export type Round = { state: string; nonce: string; verifier: string; then: string; origin: string }

export const openProvider = (now: Asking, slug: string) =>
  accounts(now)
    .selectFrom('identity_providers')
    .selectAll()
    .where('slug', '=', slug)
    .where('closed_at', 'is', null)
    .executeTakeFirst()

export const wayBack = (origin: string, slug: string) => `${origin}/sign-in/with/${slug}/back`

/** Refused, and the round is over: a way back that did not fit is not tried twice. */
export const refusedRound = (key: string) =>
  new Stop('refused', { key }, { trace: { kind: 'identity-provider', detail: { outcome: key } } })
