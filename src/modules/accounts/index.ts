// The door of accounts: when a business begins, and tokens for signed links.
export { founded } from './facts.ts'
export { hashOf, newToken } from './token.ts'
