// The door of accounts: when a business begins, who signs in or joins, and tokens for signed links.
export { demoPassword } from './demo-password.ts'
export { founded, invitationAccepted, signedIn, signedUp } from './facts.ts'
export { hashOf, newToken } from './token.ts'
