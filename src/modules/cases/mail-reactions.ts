// Mail comes in, and mail comes back.
import { later } from '#kernel'
import { mailBounced, mailReceived } from '#mailboxes'
import { noteReturned } from './note-returned.ts'
import { takeMail } from './take-mail.ts'

export const mailReactions = [
  later(mailReceived, takeMail, ({ mail, thread }) => ({ mail, thread })),
  later(mailBounced, noteReturned, ({ thread, permanent }) => ({
    case: thread?.kind === 'case' ? thread.id : null,
    permanent,
  })),
]
