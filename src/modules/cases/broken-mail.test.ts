// A hundred and fifty broken mails: none is lost, none stops the intake, and each can be answered by a person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenMails } from '../../testing/broken-mails.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'

let town: Town
let shop: Shop
let mailbox: string
const verb = (name: string) =>
  town.app.registry.actions.get(`mailboxes.${name}`) ?? expect.fail(name)
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  const added = (await shop.system.perform(verb('add-mailbox'), {
    name: 'Bramble & Rye',
    address: 'hello@bramble.example',
    imap_host: '127.0.0.1',
    imap_user: 'shop',
    smtp_host: '127.0.0.1',
    password: 'x',
  })) as { mailbox: string }
  mailbox = added.mailbox
  await shop.system.perform(town.app.registry.actions.get('mailboxes.note-line') ?? expect.fail(), {
    mailbox,
    way: 'in',
    trouble: null,
    uidValidity: '1',
  })
}, 60_000)
afterAll(() => town.close())

const rows = async <T extends object>(sql: string) =>
  (await town.app.database.owner.query<T>(sql, [shop.business.id])).rows

test('each broken mail is taken in once and becomes a case', { timeout: 120_000 }, async () => {
  const mails = brokenMails()
  const different = new Set(mails.map((mail) => mail.toString('latin1')))
  expect(mails.length).toBeGreaterThanOrEqual(100)
  for (const again of [false, true])
    for (const [at, raw] of mails.entries())
      await shop.system.perform(verb('take-in'), {
        mailbox,
        uidValidity: again ? '2' : '1',
        mails: [{ uid: at + 1, raw: new Uint8Array(raw) }],
      })
  await town.app.settle()
  const [taken] = await rows<{ n: number; unread: number }>(
    'select count(*)::int as n, (count(*) filter (where unreadable))::int as unread from mails where business = $1',
  )
  expect(taken?.n).toBe(different.size)
  const [said] = await rows<{ n: number; empty: number }>(
    `select count(*)::int as n, (count(*) filter (where html = ''))::int as empty from case_messages where business = $1 and key like 'mail:%'`,
  )
  expect(said?.n).toBe(different.size)
  const left = await rows(`select 1 from mails where business = $1 and thread is null`)
  expect(left).toEqual([])
  // What could not be read at all hangs on its case as a file.
  const files = await rows(
    `select 1 from mails join mail_files on mail_files.mail = mails.id where mails.business = $1 and mails.unreadable`,
  )
  expect(files).toHaveLength(taken?.unread ?? -1)
})
