// The door of trust: what happened to the public page.
export { pageOpened, reportFrozen } from './facts.ts'
export const trustLink = '/trust'
