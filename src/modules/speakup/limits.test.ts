// Floods and guesses meet limits that keep no address; a lost key or a recipient who goes costs as little as it can.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { writeReceipt } from '#kernel/sealing'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { sealedByBrowser } from './bundle-for-tests.ts'
import { endRecipient } from './end-recipient.ts'
import { enrolKey } from './enrol-key.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'
import { grantReader } from './grant-reader.ts'
import { openMailbox } from './open-mailbox.ts'
import { recuse } from './recuse.ts'
import { seeDesk } from './see-desk.ts'
import { submit } from './submit.ts'
import { submitSealed } from './submit-sealed.ts'

// Argon2id is slow on purpose, and on a busy machine more so.
vi.setConfig({ testTimeout: 180_000 })

let town: Town
let shop: Shop
let ilse: Receiving
let outside: Receiving
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  outside = await appoint(shop, 'Ombud Person', { step: 2 })
})

const plainly = (more: object = {}) =>
  shop.visitor.perform(submit, { what: 'They pay less than they say', check: true, ...more })
const open = (receipt: string) => shop.visitor.perform(openMailbox, { receipt })
const rows = <T extends object>(sql: string, values: unknown[] = []) =>
  town.app.database.owner.query<T>(sql, values).then((found) => found.rows)
const newest = async () =>
  (
    await rows<{ id: string }>(`select id from speakup_reports where business = $1`, [
      shop.business.id,
    ])
  ).map((row) => row.id)

async function byScript() {
  const words = { what: 'They pay less than they say' }
  const made = await sealedByBrowser({
    business: shop.business.id,
    on: '2026-06-01',
    readers: [ilse],
    words,
  })
  return { form: { bundle: JSON.stringify(made.bundle), work: made.work } }
}

test('[R80] a lost key costs nothing but its own: the person is ended, appointed anew and let in by another reader', async () => {
  const { receipt } = await plainly()
  const [report = ''] = await newest()
  const key = { key: ilse.pair.open, wraps: [] as object[] }
  key.wraps = ['passphrase', 'recovery'].map((kind) => ({ kind, salt: 'AAAA', wrapped: 'AAAA' }))
  const lost = fresh(await shop.as(ilse.person))
  await expect(lost.perform(enrolKey, key)).rejects.toMatchObject({ kind: 'clash' })
  await fresh(await shop.as(shop.owner)).perform(endRecipient, { recipient: ilse.recipient })
  expect((await lost.perform(seeDesk, {})).reports).toEqual([])
  const anew = await appoint(shop, 'Ilse Again')
  const other = await shop.as(outside.person)
  expect((await other.perform(seeDesk, {})).reports, 'the second step reads at once').toHaveLength(
    1,
  )
  await other.perform(grantReader, {
    report,
    reader: anew.recipient,
    epoch: 1,
    sealed: 'A'.repeat(200),
  })
  expect((await (await shop.as(anew.person)).perform(seeDesk, {})).reports).toHaveLength(1)
  await expect(other.perform(recuse, { report })).resolves.toEqual({})
  await expect((await shop.as(anew.person)).perform(recuse, { report })).rejects.toMatchObject({
    kind: 'clash',
  })
  expect(await open(receipt)).toMatchObject({ broken: 0 })
})

test('[R80] where the last who could read a report goes, whoever ends them learns nothing and the reporter is told', async () => {
  const { receipt } = await plainly({ exclude: [outside.recipient] })
  const owner = fresh(await shop.as(shop.owner))
  await expect(owner.perform(endRecipient, { recipient: ilse.recipient })).resolves.toEqual({
    recipient: ilse.recipient,
  })
  const box = await open(receipt)
  expect(box.entries.at(-1)).toMatchObject({ kind: 'nobody', by: 'system' })
  await expect(owner.perform(endRecipient, { recipient: outside.recipient })).rejects.toMatchObject(
    { kind: 'clash', say: { key: 'speakup.no.last' } },
  )
})

test('[ASVS 2.3.2] [ASVS 15.2.2] [ASVS 6.3.8] [ASVS 2.4.1] [ASVS 6.5.2] [ASVS 11.2.4] [ASVS 5.2.4] floods and guesses meet limits, without a row, an address or a difference between receipts that exist and that do not', async () => {
  const { receipt } = await plainly()
  const [locator = '', secret = '', check = ''] = receipt.split(' ')
  const wrong = await withCheck(
    locator,
    `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`,
  )
  const unknown = await withCheck(
    locator.startsWith('0') ? `1${locator.slice(1)}` : `0${locator.slice(1)}`,
    secret,
  )
  expect(check).not.toBe('')
  for (const typed of [wrong, unknown]) {
    const kinds: string[] = []
    for (let tries = 0; tries < 12; tries++)
      await open(typed).catch((stop: { kind: string; say: { key: string } }) =>
        kinds.push(`${stop.kind} ${stop.say.key}`),
      )
    expect(kinds.slice(0, 9)).toEqual(
      Array.from({ length: 9 }, () => expect.stringMatching(/^invalid/)),
    )
    expect(kinds.slice(10)).toEqual(
      Array.from({ length: 2 }, () => expect.stringMatching(/^limited/)),
    )
  }
  await expect(open(receipt), 'the right one waits too').rejects.toMatchObject({ kind: 'limited' })
  town.clock.advance(15 * 60_000)
  expect(await open(receipt)).toMatchObject({ broken: 0 })
  const { form } = await byScript()
  let refused = 0
  for (let tries = 0; tries < 70; tries++)
    await shop.visitor
      .perform(submitSealed, form)
      .catch(({ kind }: { kind: string }) => (refused += kind === 'limited' ? 1 : 0))
  expect(refused).toBeGreaterThan(5)
  const browser = await shop.browse()
  const full = await browser.send(
    await browser.send(await browser.get('/speak-up/report'), '/speak-up/report', { involved: '' }),
    '/speak-up/send',
    { what: 'Once more, what I have seen', wish: 'Keep what I wrote' },
  )
  expect(full.status).toBe(429)
  expect(Number(full.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(full.html).toContain('Keep what I wrote')
  town.clock.advance(3_600_000)
  await expect(plainly()).resolves.toHaveProperty('receipt')
  expect(await rows(`select from allowances`)).toEqual([])
})

/** A receipt with right check letters, as somebody who guesses would make it. */
const withCheck = (locator: string, secret: string): Promise<string> =>
  writeReceipt({ locator: locator.replaceAll('-', ''), secret: secret.replaceAll('-', '') })
