/** The attacker that every release is tested against, and the businesses it is let loose on. */
export { recovered, recordOf, type Seen, type Target } from './attacker.ts'
export { attackBusiness, type AttackResult } from './campaign.ts'
export { drawBusiness, type Business } from './business.ts'
export { naiveRelease } from './naive.ts'
export { seeded } from '#methods/random'
export { hiddenShares, type HiddenShares } from './shares.ts'
