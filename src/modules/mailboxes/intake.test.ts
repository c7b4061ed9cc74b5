// Mail in, from a real IMAP server: each mail once, whatever happens on the way.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dovecotMissing, startDovecot, type Dovecot } from '../../testing/dovecot.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { connect, mailText, type Post } from '../../testing/mail-post.ts'

describe.skipIf(dovecotMissing)('with Dovecot (skipped where it is not installed)', () => {
  let town: Town
  let shop: Shop
  let imap: Dovecot
  let post: Post
  beforeAll(async () => {
    town = await openTown()
    imap = await startDovecot()
  }, 60_000)
  afterAll(async () => {
    await town.close()
    await imap.stop()
  })
  beforeEach(async () => {
    imap.fresh()
    shop = await town.found()
    post = await connect(town, shop, { imap, smtp: 1 })
  })

  const mails = async () =>
    (
      await town.app.database.owner.query<{
        subject: string
        words: string
        kind: string
        unreadable: boolean
      }>('select subject, words, kind, unreadable from mails where business = $1 order by id', [
        shop.business.id,
      ])
    ).rows

  test('what lies in the inbox is taken in once, in order, and nothing in the mailbox changes', async () => {
    imap.deliver(mailText({ subject: 'One', text: 'First' }))
    imap.deliver(mailText({ subject: 'Two', text: 'Second' }))
    await post.read()
    await post.read()
    imap.deliver(mailText({ subject: 'Three' }))
    await post.read()
    expect((await mails()).map(({ subject }) => subject)).toEqual(['One', 'Two', 'Three'])
    expect((await mails())[0]?.words).toBe('First')
  })

  test('the same mail delivered twice, or in a folder that was numbered anew, stays one', async () => {
    const mail = mailText({ subject: 'Once' })
    imap.deliver(mail)
    imap.deliver(mail)
    imap.deliver(`Received: from elsewhere\r\n${mail}`)
    await post.read()
    expect(await mails()).toHaveLength(1)
    await imap.renumber()
    await post.read()
    expect(await mails()).toHaveLength(1)
    imap.deliver(mailText({ subject: 'Another' }))
    await post.read()
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Once', 'Another'])
  })
})
