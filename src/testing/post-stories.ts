// What stories about mail share: a shop with a mailbox at a real IMAP server, and a real SMTP server.
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { dovecotMissing, startDovecot, type Dovecot } from './dovecot.ts'
import { openTown, type Shop, type Town } from './index.ts'
import { connect, type Post } from './mail-post.ts'
import { startSmtp } from './smtp.ts'

export let town: Town
export let shop: Shop
export let imap: Dovecot
export let smtp: Awaited<ReturnType<typeof startSmtp>>
export let post: Post

/** Stories with both servers; each begins with a shop and mailboxes of its own. */
export const withPost = (stories: () => void) =>
  describe.skipIf(dovecotMissing)('with Dovecot (skipped where it is not installed)', () => {
    beforeAll(async () => {
      town = await openTown()
      imap = await startDovecot()
      smtp = await startSmtp()
    }, 60_000)
    afterAll(async () => {
      await town.close()
      await imap.stop()
      await smtp.stop()
    })
    beforeEach(async () => {
      imap.fresh()
      shop = await town.found()
      smtp.received.length = 0
      Object.assign(smtp.rule, { to: undefined, data: undefined })
      post = await connected()
    })
    stories()
  })

export const smtpPort = () => Number(new URL(smtp.url).port)

/** Another mailbox of the shop at these servers. */
export const connected = (more: Record<string, unknown> = {}) =>
  connect(town, shop, { imap, smtp: smtpPort(), ...more })
