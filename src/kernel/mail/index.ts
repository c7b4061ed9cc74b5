// The mail door: what a letter is, whether letters can leave this house, and mailboxes of the business.
export { accessToken, type Grant } from './access-token.ts'
export {
  troubleOf,
  troubles,
  type Encryption,
  type Server,
  type SignIn,
  type Trouble,
  type Troubled,
} from './account.ts'
export { openLine, type Fetched, type Line } from './imap.ts'
export { openCopies, type Copies } from './sent-copy.ts'
export { openPost, postOffice, type PostOffice, type Sending } from './post-office.ts'
export { isAddress, type Letter } from './letter.ts'
export {
  openOutbox,
  tryServer,
  type Left,
  type Named,
  type Outbox,
  type Outgoing,
} from './outgoing.ts'
export { idsIn, readMail, type MailPart, type ReadMail } from './read-mail.ts'
