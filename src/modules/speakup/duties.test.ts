// What is owed to somebody who spoke up: protection, answers in time, letters that tell nothing, and deletion on its day.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { everyone, nothing, question, z, type Asking } from '#kernel'
import { openWith, unpack, unpackGrant } from '#kernel/sealing'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { lettersTo } from '../../testing/letters.ts'
import { deletionDigest } from './delete-due.ts'
import { flagRetaliation } from './flag-retaliation.ts'
import { appoint, fresh, type Receiving } from './for-tests.ts'
import { holdReport } from './hold-report.ts'
import { keepWatch } from './keep-watch.ts'
import { openMailbox } from './open-mailbox.ts'
import { publishes } from './publishes.ts'
import { seeDeletion } from './see-deletion.ts'
import { seeDesk } from './see-desk.ts'
import { seeReport } from './see-report.ts'
import { setChannel } from './set-channel.ts'
import { submit } from './submit.ts'
import { tellRecipients } from './tell-recipients.ts'
import { waits } from './waits.ts'
import { writeEntry } from './write-entry.ts'
import { indicators } from './yearly.ts'

vi.setConfig({ testTimeout: 180_000 })

let town: Town
let shop: Shop
let ilse: Receiving
let omar: Receiving
let ombud: Receiving
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  town.clock.set('2026-06-01T09:00:00Z')
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  omar = await appoint(shop, 'Omar Feld', { hats: ['administrator'] })
  ombud = await appoint(shop, 'Ombud Person', { step: 2 })
})

const speak = (more: object = {}) =>
  shop.visitor.perform(submit, { what: 'They pay less than they say', check: true, ...more })
const desk = async (of: Receiving) =>
  (await (await shop.as(of.person)).perform(seeDesk, {})).reports
const days = async (many: number) => {
  for (let half = 0; half < many * 2; half++) {
    town.clock.advance(43_200_000)
    await shop.system.perform(keepWatch, {})
    await shop.system.perform(tellRecipients, {})
  }
}
const write = async (of: Receiving, report: string, does: string) => {
  const reader = await shop.as(of.person)
  const { next_seq, epoch } = await reader.perform(seeReport, { report })
  const entry = { seq: next_seq, epoch, sealed: 'A'.repeat(200) }
  await reader.perform(writeEntry, { report, channel: 'mailbox', entry, does })
}
/** Asks something of the channel as the road would. */
const asked = async <A>(who: string | null, ask: (now: Asking) => Promise<A>): Promise<A> => {
  const card = question({
    name: 'speakup.ask-for-test',
    input: z.object({}),
    subject: nothing,
    may: everyone('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: (now) => ask(now),
  })
  return (who ? await shop.as(who) : shop.visitor).perform(card, {})
}

test('[R79] worse treatment opens a report of its own, out of reach of whoever was taken out or named, and read by the second step at once', async () => {
  const { receipt } = await speak({ exclude: [omar.recipient] })
  const { pass } = await shop.visitor.perform(openMailbox, { receipt })
  const flag = { pass, detriment: ['transfer', 'coercion'], what: 'Nights only since I said it' }
  const made = await shop.visitor.perform(flagRetaliation, flag)
  expect(made.readers.map((one) => one.name)).not.toContain('Omar Feld')
  expect(await desk(omar)).toEqual([])
  const [found] = await desk(ombud)
  expect(await desk(ombud), 'the first report is not theirs yet').toHaveLength(1)
  const reader = await shop.as(ombud.person)
  const seen = await reader.perform(seeReport, { report: found?.id })
  const context = { business: seen.business, report: seen.id, epoch: 1 }
  const secrets = unpackGrant(
    await openWith([ombud.pair.secret], seen.grants[0]?.sealed ?? ''),
    context,
  )
  const said = await openWith(secrets, seen.entries.find((one) => one.seq === 1)?.sealed ?? '')
  expect(unpack(said, { ...context, seq: 1 })).toMatchObject({
    retaliation: ['transfer', 'coercion'],
    after: '2026-06-01',
    excluded: [omar.recipient],
  })
  const named = await shop.visitor.perform(flagRetaliation, {
    ...flag,
    involved: 'It was Ilse Brandt',
  })
  expect(named.readers.map((one) => one.name)).toEqual(['Ombud Person'])
  const all = [ilse.recipient, ombud.recipient]
  await expect(
    shop.visitor.perform(flagRetaliation, { ...flag, exclude: all }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('[R80] the letter comes every third day in the same words, with a report and without, in the language of whoever gets it', async () => {
  await town.app.database.owner.query(`update people set locale = 'de' where id = $1`, [
    omar.person,
  ])
  const letters = () =>
    town.app.database.owner
      .query<{ to_email: string; subject: string; day: string }>(
        `select to_email, subject, made_at::date::text as day from mail_letters where business = $1 order by 3, 1`,
        [shop.business.id],
      )
      .then((found) => found.rows)
  await days(6)
  const before = await letters()
  expect(before.filter((one) => one.to_email === 'ilsebrandt@bramble.example').length).toBe(2)
  expect(before.find((one) => one.to_email === 'omarfeld@bramble.example')?.subject).toBe(
    'Ihre Meldestelle',
  )
  const words = await lettersTo(town, shop, 'ilsebrandt@bramble.example')
  await speak({ exclude: [omar.recipient] })
  await days(6)
  const after = (await letters()).slice(before.length)
  for (const who of ['ilsebrandt', 'omarfeld', 'ombudperson'])
    expect(after.filter((one) => one.to_email === `${who}@bramble.example`)).toHaveLength(2)
  const later = await lettersTo(town, shop, 'ilsebrandt@bramble.example')
  expect(new Set(later.map(({ subject, text }) => subject + text)).size).toBe(1)
  expect(words[0]?.text).toContain('or nothing at all')
  const told = await town.app.database.owner.query(
    `select person, key, about_kind from notifications where business = $1 and key like 'speakup%'`,
    [shop.business.id],
  )
  expect(told.rows).toEqual([
    { person: ilse.person, key: 'speakup.told-to-look', about_kind: 'speakup-desk' },
  ])
})

test('[R80] the desk warns of the day by which to confirm and to answer, and says when it has passed', async () => {
  expect(await asked(ilse.person, waits)).toEqual([])
  await speak()
  expect(await asked(ilse.person, waits), 'not on the same day').toEqual([])
  town.clock.advance(86_400_000)
  expect(await asked(ilse.person, waits)).toEqual([
    {
      say: { key: 'speakup.waits' },
      href: '/desk/speak-up',
      due: new Date('2026-06-08T22:00:00Z'),
    },
  ])
  town.clock.advance(8 * 86_400_000)
  expect(await asked(ilse.person, waits)).toMatchObject([{ say: { key: 'speakup.waits-late' } }])
  const page = await (await shop.browse(ilse.person)).get('/desk/speak-up')
  expect(page.text).toContain('late')
  const [report] = await desk(ilse)
  await write(ilse, report?.id ?? '', 'acknowledges')
  expect(await asked(ilse.person, waits)).toMatchObject([
    { say: { key: 'speakup.waits' }, due: new Date('2026-09-10T22:00:00Z') },
  ])
  await write(ilse, report?.id ?? '', 'gives-feedback')
  expect(await asked(ilse.person, waits)).toEqual([])
  const second = await shop.add('A second person', { hats: ['ethics-contact'] })
  expect(await asked(second, waits)).toEqual([])
})

test('[ASVS 14.2.7] [R80] a closed report goes on the day its country allows, unless a reader holds it; what is left proves it to who kept an export', async () => {
  const owner = fresh(await shop.as(shop.owner))
  const rules = { country: 'DE', founded: 36, unfounded: 1 }
  await expect(owner.perform(setChannel, { ...rules, founded: 37 })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await owner.perform(setChannel, rules)
  const { receipt } = await speak()
  const report = (await desk(ilse))[0]?.id ?? ''
  const reader = await shop.as(ilse.person)
  const { identity_key } = await reader.perform(seeReport, { report })
  const digest = deletionDigest(report, identity_key)
  await write(ilse, report, 'acknowledges')
  await write(ilse, report, 'closes-unfounded')
  const box = await shop.visitor.perform(openMailbox, { receipt })
  expect(box).toMatchObject({ closed: '2026-06-01', deleteOn: '2026-07-01', held: false })
  const page = await (await shop.browse(ilse.person)).get(`/desk/speak-up/${report}`)
  expect(page.text).toContain('Deleted on 1 July')
  await (await shop.browse(ilse.person)).send(page, `/desk/speak-up/${report}/hold`, {})
  town.clock.set('2026-07-02T09:00:00Z')
  await shop.system.perform(keepWatch, {})
  expect(await desk(ilse), 'held').toHaveLength(1)
  await reader.perform(holdReport, { report, held: false })
  await shop.system.perform(keepWatch, {})
  expect((await desk(ilse))[0]).toMatchObject({ delete_on: '2026-07-09', held: false })
  expect(await reader.perform(seeDeletion, { digest })).toEqual({ deleted: null })
  town.clock.set('2026-07-09T09:00:00Z')
  await shop.system.perform(keepWatch, {})
  expect(await desk(ilse)).toEqual([])
  expect(await reader.perform(seeDeletion, { digest })).toEqual({ deleted: '2026-07-09' })
  const left = await town.app.database.owner.query(
    `select year, received, confirmed, answered from speakup_tallies where business = $1`,
    [shop.business.id],
  )
  expect(left.rows).toEqual([{ year: 2026, received: 1, confirmed: 1, answered: 0 }])
})

test('[R80] of a year that is over ten reports are told to the nearest five; nine, one and none look the same', async () => {
  const year = {
    from: new Date('2025-12-31T23:00:00Z'),
    until: new Date('2026-12-31T23:00:00Z'),
  }
  const said = async () => ({
    sections: await asked(null, publishes),
    figures: await asked(null, async (now) => {
      const read: unknown[] = []
      for (const one of indicators) read.push(await one.read?.(now, year))
      return read
    }),
  })
  const put = (received: number) =>
    town.app.database.owner.query(
      `insert into speakup_tallies (business, year, received, confirmed, answered) values ($1, 2026, $2, $2, 0)
       on conflict (business, year) do update set received = $2, confirmed = $2`,
      [shop.business.id, received],
    )
  town.clock.set('2027-02-01T09:00:00Z')
  const none = await said()
  for (const received of [1, 9]) {
    await put(received)
    expect(await said()).toEqual(none)
  }
  expect(none.figures).toEqual([undefined, undefined, undefined])
  expect(JSON.stringify(none.sections)).toContain('speakup.public.recipients-only')
  await put(12)
  const many = await said()
  expect(many.sections[0]?.lines.at(-1)).toMatchObject({ value: 10 })
  expect(many.figures).toEqual([
    { kind: 'count', events: 10 },
    { kind: 'share', part: 12, of: 12 },
    { kind: 'share', part: 0, of: 12 },
  ])
  town.clock.set('2026-12-30T09:00:00Z')
  expect((await said()).figures, 'not before the year is over').toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
