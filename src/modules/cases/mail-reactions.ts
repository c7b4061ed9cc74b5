// Mail comes in, and mail comes back.
import { later, when } from '#kernel'
import { mailBounced, mailReceived, mailSetAside } from '#mailboxes'
import { noteReturned } from './note-returned.ts'
import { takeAtOnce, takeMail } from './take-mail.ts'

export const mailReactions = [
  when(
    mailReceived,
    'a mail is taken in together with the case it becomes, or not yet',
    takeAtOnce,
  ),
  later(mailSetAside, takeMail, ({ mail, thread }) => ({ mail, thread })),
  later(mailBounced, noteReturned, ({ thread, permanent }) => ({
    case: thread?.kind === 'case' ? thread.id : null,
    permanent,
  })),
]
