// Sent again after a broken connection, a report is there once, and its reporter sees which it was: the same receipt either way.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Upload } from '#kernel/web'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { sealedByBrowser } from './bundle-for-tests.ts'
import { endRecipient } from './end-recipient.ts'
import { flagRetaliation } from './flag-retaliation.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'
import { openMailbox } from './open-mailbox.ts'
import { seeDesk } from './see-desk.ts'
import { seeForm } from './see-form.ts'
import { submit } from './submit.ts'
import { submitSealed } from './submit-sealed.ts'

vi.setConfig({ testTimeout: 180_000 })

let town: Town
let shop: Shop
let ilse: Receiving
let ombud: Receiving
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  town.clock.set('2026-06-01T09:00:00Z')
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  ombud = await appoint(shop, 'Ombud Person', { step: 2 })
})

const what = 'They pay less than they say'
const speak = (more: object = {}) => shop.visitor.perform(submit, { what, ...more })
const open = (receipt: string) => shop.visitor.perform(openMailbox, { receipt })
const desk = async (of: Receiving) =>
  (await (await shop.as(of.person)).perform(seeDesk, {})).reports
const form = () => shop.visitor.perform(seeForm, {})

test('[R80] a form sent again shows the same receipt, says so, and is stored once; what was changed meanwhile is not taken over', async () => {
  const { sending } = await form()
  const file = [new Upload('names.txt', 'text/plain', new Uint8Array(5000).fill(65))]
  const first = await speak({ sending, file })
  expect(first).toMatchObject({ again: false })
  const second = await speak({ sending, file })
  expect(second).toEqual({ ...first, again: true })
  const third = await speak({ sending, what: 'Something else altogether' })
  expect(third).toEqual({ ...first, again: true })
  expect(await desk(ilse)).toHaveLength(1)
  expect((await open(first.receipt)).entries[0]).toMatchObject({ what })
  const { sending: other } = await form()
  expect((await speak({ sending: other })).receipt).not.toBe(first.receipt)
  expect(await desk(ilse)).toHaveLength(2)
})

test('[ASVS 2.3.4] [R80] a form sent twice at the same moment is stored once, and both see its receipt', async () => {
  for (let round = 0; round < 3; round++) {
    const { sending } = await form()
    const both = await Promise.all([speak({ sending }), speak({ sending })])
    expect(both[0]?.receipt).toBe(both[1]?.receipt)
    expect(both.filter((one) => one.again)).toHaveLength(1)
    expect(await desk(ilse)).toHaveLength(round + 1)
  }
})

test('[R80] sent again after a recipient went, it is found all the same, though nothing new could be sent to them', async () => {
  const { sending } = await form()
  const all = { sending, exclude: [ombud.recipient] }
  const first = await speak(all)
  await fresh(await shop.as(shop.owner)).perform(endRecipient, { recipient: ilse.recipient })
  await expect(speak({ exclude: [ombud.recipient] })).rejects.toMatchObject({ kind: 'clash' })
  expect(await speak(all)).toEqual({ receipt: first.receipt, readers: [], again: true })
})

test('[R80] after a day a form is worth nothing: whoever finds it open gets no receipt out of it; a made-up one is no other', async () => {
  const { sending } = await form()
  const first = await speak({ sending })
  town.clock.advance(86_400_001)
  const late = await speak({ sending })
  expect(late).toMatchObject({ again: false })
  expect(late.receipt).not.toBe(first.receipt)
  const longer = sending.replace(/\d{10}$/, (until) => String(Number(until) + 86_400))
  for (const made of [longer, 'x', `${'A'.repeat(24)}.1`, ''])
    expect((await speak({ sending: made })).receipt).not.toBe(first.receipt)
})

test('[R80] nothing of a form’s name is stored, and no row is told apart by having had one', async () => {
  const { sending } = await form()
  await speak({ sending })
  const { owner } = town.app.database
  const { rows } = await owner.query<{ all: string }>(
    `select string_agg(t::text, E'\\n') as all from speakup_reports t where business = $1`,
    [shop.business.id],
  )
  expect(rows[0]?.all).not.toContain(sending.slice(0, 24))
})

test('[R79] worse treatment is reported once too; and with a script the second step reads it at once, as without', async () => {
  const { receipt } = await speak({ exclude: [] })
  const { pass, sending } = await open(receipt)
  const flag = { pass, sending, detriment: ['transfer'], what: 'Nights only since I said it' }
  const first = await shop.visitor.perform(flagRetaliation, flag)
  expect(await shop.visitor.perform(flagRetaliation, flag)).toEqual({ ...first, again: true })
  expect(await desk(ombud)).toHaveLength(1)
  const made = await sealedByBrowser({
    business: shop.business.id,
    on: '2026-06-01',
    readers: [ilse, ombud],
    words: { what: 'Nights only', retaliation: ['transfer'] },
  })
  const bundle = { bundle: JSON.stringify(made.bundle), work: made.work }
  await shop.visitor.perform(submitSealed, { ...bundle, worse: true })
  expect(await desk(ombud)).toHaveLength(2)
})
