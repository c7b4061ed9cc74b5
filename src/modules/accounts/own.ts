// What all verbs about one's own second step share: one's own session, freshly proven.
import { nothing } from '#kernel'
import { inSession } from './policy.ts'

const data = { purpose: 'accounts', basis: 'contract', categories: ['password'] } as const

export const own = {
  subject: nothing,
  may: inSession,
  data,
  machine: 'none',
  openTo: ['suspended', 'unconfirmed'],
  proof: 'recent',
} as const
