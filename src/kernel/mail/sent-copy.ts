// Puts a copy of what we sent into the mailbox's own folder for it, where other mail programs look.
import { ImapFlow } from 'imapflow'
import type { Server } from './account.ts'
import { optionsOf } from './imap.ts'
import { bytesOf, type Outgoing } from './outgoing.ts'

export type Copies = { keep(mail: Outgoing): Promise<void>; close(): Promise<void> }

const usual = ['Sent', 'Sent Items', 'Sent Messages', 'Gesendet', 'Gesendete Objekte']

/** Signs in and finds the folder its server names as the one for sent mail; makes one where there is none. */
export async function openCopies(server: Server): Promise<Copies> {
  const client = new ImapFlow(optionsOf(server))
  client.on('error', () => {})
  try {
    await client.connect()
    const folder = await folderFor(client)
    return {
      async keep(mail) {
        await client.append(folder, await bytesOf(mail), [String.raw`\Seen`], mail.at)
      },
      close: () => client.logout().catch(() => client.close()),
    }
  } catch (error) {
    client.close()
    throw error
  }
}

async function folderFor(client: ImapFlow): Promise<string> {
  const folders = await client.list()
  const named = (name: string) =>
    folders.find(
      (one) =>
        one.name.toLowerCase() === name.toLowerCase() && !one.flags.has(String.raw`\Noselect`),
    )
  const found =
    folders.find((one) => one.specialUse === String.raw`\Sent`) ??
    usual.map(named).find((one) => one !== undefined)
  return found?.path ?? (await client.mailboxCreate('Sent')).path
}
