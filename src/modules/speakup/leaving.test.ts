// Two who leave at the same moment: never do both go as if the other stayed, and never does a report wait for nobody unsaid.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Stop } from '#kernel'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { endRecipient } from './end-recipient.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'
import { grantReader } from './grant-reader.ts'
import { openMailbox } from './open-mailbox.ts'
import { recuse } from './recuse.ts'
import { seeDesk } from './see-desk.ts'
import { submit } from './submit.ts'

vi.setConfig({ testTimeout: 180_000 })

let town: Town
let shop: Shop
let ilse: Receiving
let omar: Receiving
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt')
  omar = await appoint(shop, 'Omar Feld')
})

const speak = (more: object = {}) =>
  shop.visitor.perform(submit, { what: 'They pay less than they say', ...more })
const box = (receipt: string) => shop.visitor.perform(openMailbox, { receipt })
const desk = async (of: Receiving) =>
  (await (await shop.as(of.person)).perform(seeDesk, {})).reports
const end = async (of: Receiving) =>
  fresh(await shop.as(shop.owner)).perform(endRecipient, { recipient: of.recipient })
const stepOut = async (of: Receiving, report: string) =>
  (await shop.as(of.person)).perform(recuse, { report })
/** Lets all happen at the same moment; answers the reasons of those that were refused. */
async function atOnce(...all: Array<Promise<unknown>>): Promise<string[]> {
  const ended = await Promise.allSettled(all)
  return ended.flatMap((one) =>
    one.status === 'rejected' ? [(one.reason as Stop).say?.key ?? String(one.reason)] : [],
  )
}

test('[R80] [ASVS 15.4.2] [ASVS 15.4.3] of two who end the last two readers of the channel at the same moment, one is refused', async () => {
  for (let round = 0; round < 4; round++) {
    expect(await atOnce(end(ilse), end(omar))).toEqual(['speakup.no.last'])
    const left = await town.app.database.owner.query(
      `select id from speakup_recipients where business = $1 and reads and open_key is not null and ended_on is null`,
      [shop.business.id],
    )
    expect(left.rows).toHaveLength(1)
    shop = await town.found()
    ilse = await appoint(shop, 'Ilse Brandt')
    omar = await appoint(shop, 'Omar Feld')
  }
})

test('[R80] one recipient ended by two at the same moment is ended once', async () => {
  await appoint(shop, 'Nils Aas')
  expect(await atOnce(end(omar), end(omar))).toEqual(['speakup.no.ended-already'])
})

test('[R80] of the last two readers of one report who step out at the same moment, one is refused and still reads', async () => {
  await appoint(shop, 'Nils Aas', { step: 2 })
  for (let round = 0; round < 4; round++) {
    const { receipt } = await speak({ exclude: [await nils()] })
    const seen = await desk(ilse)
    const report = seen.at(0)?.id ?? ''
    expect(await atOnce(stepOut(ilse, report), stepOut(omar, report))).toEqual([
      'speakup.no.last-reader',
    ])
    const readers = [await desk(ilse), await desk(omar)].filter((reports) =>
      reports.some(({ id }) => id === report),
    )
    expect(readers).toHaveLength(1)
    expect((await box(receipt)).entries.map((one) => one.kind)).toEqual(['report', 'reader-out'])
    await forgetAll()
  }
})

test('[R80] where one of the last two readers of a report is ended while the other steps out, the other is refused or the reporter is told', async () => {
  await appoint(shop, 'Nils Aas', { step: 2 })
  const without = await nils()
  const { receipt } = await speak({ exclude: [without] })
  const report = (await desk(ilse))[0]?.id ?? ''
  const refusals = await atOnce(end(ilse), stepOut(omar, report))
  const { entries } = await box(receipt)
  if (refusals.length === 0) expect(entries.at(-1)).toMatchObject({ kind: 'nobody' })
  else {
    expect(refusals).toEqual(['speakup.no.last-reader'])
    expect(await desk(omar)).toHaveLength(1)
  }
})

test('[R80] where the last two readers of a report are ended at the same moment, its reporter is told that nobody is left', async () => {
  await appoint(shop, 'Nils Aas', { step: 2 })
  const { receipt } = await speak({ exclude: [await nils()] })
  expect(await atOnce(end(ilse), end(omar))).toEqual([])
  const kinds = (await box(receipt)).entries.map((one) => one.kind)
  expect(kinds).toEqual(['report', 'reader-out', 'nobody'])
})

test('[ASVS 8.3.2] [R80] nobody is let into a report while they are being ended', async () => {
  await speak()
  const late = await appoint(shop, 'Nils Aas')
  const report = (await desk(ilse))[0]?.id ?? ''
  const letIn = (await shop.as(ilse.person)).perform(grantReader, {
    report,
    reader: late.recipient,
    epoch: 1,
    sealed: 'A'.repeat(200),
  })
  await atOnce(end(late), letIn)
  const { rows } = await town.app.database.owner.query(
    `select from speakup_grants where reader = $1`,
    [late.recipient],
  )
  expect(rows).toEqual([])
})

const nils = async () =>
  (
    await town.app.database.owner.query<{ id: string }>(
      `select id from speakup_recipients where business = $1 and role = 'role of Nils Aas'`,
      [shop.business.id],
    )
  ).rows[0]?.id ?? ''
const forgetAll = () =>
  town.app.database.owner.query(`delete from speakup_reports where business = $1`, [
    shop.business.id,
  ])
