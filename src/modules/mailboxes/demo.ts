// The demonstration bakery's mailbox: paused, since its servers are made up.
import type { Stage } from '#kernel'
import { addMailbox } from './add-mailbox.ts'
import { pauseMailbox } from './pause-mailbox.ts'

export async function demo(stage: Stage): Promise<void> {
  const amira = stage.as('Amira Haddad')
  const { mailbox } = await amira.perform(addMailbox, {
    name: 'Bramble & Rye',
    address: 'hello@bramble.example',
    imap_host: 'imap.bramble.example',
    imap_user: 'hello@bramble.example',
    smtp_host: 'smtp.bramble.example',
    password: 'made up for the demonstration',
    tokens: 'on',
    answer_once: 'on',
    trusted_server: 'mx.bramble.example',
  })
  await amira.perform(pauseMailbox, { mailbox })
}
