// The mail door: what a letter is, whether letters can leave this house, and sending one.
export { openPost, postOffice, type PostOffice, type Sending } from './post-office.ts'
export { isAddress, type Letter } from './letter.ts'
