import { fact, Id, z } from '#kernel'

const Thread = z.object({ kind: z.string(), id: Id })

const Came = z.object({ mail: Id, thread: Thread.optional() })

/**
 * A mail was taken in. `thread` is what it belongs to, if it joined a conversation we know. Whoever makes something of it
 * does so in the same transaction: either the mail is there with what it became, or it is still on its server.
 */
export const mailReceived = fact('mailboxes.mail-received', Came)
/** The same, where making something of it failed before: it is kept, and the rest follows after the commit. */
export const mailSetAside = fact('mailboxes.mail-set-aside', Came)
/** A mail written here has left. */
export const mailSent = fact(
  'mailboxes.mail-sent',
  z.object({ outgoing: Id, thread: Thread.optional() }),
)
/** A mail or letter did not reach somebody. */
export const mailBounced = fact(
  'mailboxes.mail-bounced',
  z.object({
    outgoing: Id.nullable(),
    letter: Id.nullable(),
    permanent: z.boolean(),
    thread: Thread.optional(),
  }),
)
/** Somebody told their provider that a mail of ours was not wanted. */
export const complaintReceived = fact(
  'mailboxes.complaint-received',
  z.object({ mail: Id, outgoing: Id.nullable(), letter: Id.nullable(), person: Id.nullable() }),
)
