// Sends what is due from one mailbox, for as long as this process holds its line.
import type { Business, StandingDesk } from '#kernel'
import { openCopies, openOutbox, type Copies, type Outbox, type Outgoing } from '#kernel/mail'
import { claimOutgoing } from './claim-outgoing.ts'
import type { Held } from './hold-lines.ts'
import { noteLeft } from './note-left.ts'
import { noteLine } from './note-line.ts'
import { lineTrouble } from './read-line.ts'
import { serversOf } from './servers-of.ts'
import { forgetToken, keepingGrant } from './tokens.ts'

type Sending = { desk: StandingDesk; business: Business; held: Held }

/** One round: everything that is due. False when the server cannot be used just now. */
export async function sendDue(sending: Sending): Promise<boolean> {
  const { desk, business, held } = sending
  const mailbox = held.account.id
  let outbox: Outbox | undefined
  let copies: Copies | undefined
  let used = false
  try {
    for (;;) {
      const { claimed } = await desk.perform(business, claimOutgoing, {
        mailbox,
        holder: desk.holder,
      })
      if (claimed.length === 0) break
      for (const [at, { id, mail }] of claimed.entries()) {
        outbox ??= await open(sending)
        const left = outbox
          ? await outbox.send(mail)
          : ({ state: 'later', line: true, trouble: 'sign-in', why: '' } as const)
        await desk.perform(business, noteLeft, { mail: id, left })
        if (left.state === 'sent' && held.account.copy_sent && !mail.automatic)
          copies = await keepCopy(sending, copies, mail)
        if (left.state !== 'later' || !left.line) {
          used = true
          continue
        }
        if (left.trouble === 'sign-in') forgetToken(mailbox)
        for (const { id: other } of claimed.slice(at + 1))
          await desk.perform(business, noteLeft, { mail: other, left })
        if (outbox)
          await desk.perform(business, noteLine, {
            mailbox,
            way: 'out',
            trouble: left.trouble,
            detail: left.why,
          })
        return false
      }
    }
    if (used) await desk.perform(business, noteLine, { mailbox, way: 'out', trouble: null })
    return true
  } finally {
    outbox?.close()
    await copies?.close()
  }
}

/** NOTE: the mail has left and is kept here; a copy that cannot be put there holds up nothing and is not tried again. */
async function keepCopy(
  { desk, held }: Sending,
  known: Copies | undefined,
  mail: Outgoing,
): Promise<Copies | undefined> {
  try {
    const copies = known ?? (await openCopies((await serversOf(held.account)).imap))
    await copies.keep(mail)
    return copies
  } catch (error) {
    desk.warn('a copy of sent mail could not be put into its folder', {
      mailbox: held.account.id,
      error: (error as Error).message.slice(0, 200),
    })
    return undefined
  }
}

async function open({ desk, business, held }: Sending): Promise<Outbox | undefined> {
  try {
    const keep = keepingGrant(desk, business, held.account.id)
    return openOutbox((await serversOf(held.account, keep)).smtp)
  } catch (error) {
    const { trouble, detail } = lineTrouble(Object.assign(error as Error, { oauth: true }))
    await desk.perform(business, noteLine, {
      mailbox: held.account.id,
      way: 'out',
      trouble,
      detail,
    })
    return undefined
  }
}
