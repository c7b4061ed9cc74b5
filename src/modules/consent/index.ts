// The door of consent: may somebody be reached, who can be, and purposes that modules bring along.
export { addressKey } from './address-key.ts'
export { agreedBy } from './agreed-by.ts'
export { channels, type Channel } from './channels.ts'
export { type Whom } from './contact.ts'
export { addConsentPurpose, type DeclaredPurpose } from './declared-purposes.ts'
export { consentGiven, consentWithdrawn } from './facts.ts'
export { forbiddenIn, forbiddenUses } from './forbidden.ts'
export { grant } from './grant.ts'
export { addObjection, mayReach, reachable, type Reach, type Reason } from './may-reach.ts'
export { preferencesFor, type Wishes } from './preferences-for.ts'
export {
  purposeOf as consentPurpose,
  purposesOf as consentPurposes,
  type Purpose,
} from './purposes.ts'
export { suppress } from './suppress.ts'
export { objectTo } from './object-to.ts'
export { withdraw } from './withdraw.ts'

/** Where people find what they agreed to when signed in. */
export const consentLink = '/me/consent'
export const subscribeLink = '/subscribe'
