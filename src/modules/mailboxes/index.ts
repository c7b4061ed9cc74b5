// The door of mailboxes: mail that came, mail that leaves, and what became of it.
export { complaintReceived, mailBounced, mailReceived, mailSent, mailSetAside } from './facts.ts'
export { mailboxFor, mailReaches, mayAnswer, readTakenMail, type TakenMail } from './read.ts'
export { sendMail, takeBackMail, type Writing } from './send-mail.ts'
export { bindMail, type ThreadOf } from './threads.ts'
