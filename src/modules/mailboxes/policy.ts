// Mailboxes hold a key to the business's mail: only who runs the business sets them up.
import { anyOf, hat, running, type Policy } from '#kernel'

export const mayRunMailboxes = running
export const maySeeMailboxes: Policy<unknown> = anyOf<unknown>(running, hat('agent'))
