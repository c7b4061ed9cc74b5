import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveFigures } from '#indicators'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { publish } from '../guidelines/publish.ts'
import { writeGuideline } from '../guidelines/write-guideline.ts'
import { writeValues } from '../guidelines/write-values.ts'
import { values as demoValues } from '../guidelines/demo-texts.ts'
import { silence } from '../indicators/silence.ts'
import { addWords } from './add-words.ts'
import { freezeReport } from './freeze-report.ts'
import { linkValue } from './link-value.ts'
import { openPage } from './open-page.ts'
import { reportPdf } from './report-pdf.ts'
import { seeDeskTrust } from './see-desk-trust.ts'
import { seeReport } from './see-report.ts'
import { seeTrust } from './see-trust.ts'
import { waits } from './waits.ts'

let town: Town
let shop: Shop
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  town.clock.set('2026-11-28T10:00:00Z')
  shop = await town.found()
  owner = await shop.as(shop.owner)
  await owner.perform(writeValues, demoValues)
  await owner.perform(publish, { guideline: 'values' })
  await owner.perform(writeGuideline, {
    slug: 'house-rules',
    kind: 'community',
    title: 'House rules',
    starter: 'community',
  })
  await owner.perform(publish, { guideline: 'house-rules' })
  await owner.perform(giveFigures, {
    indicator: 'indicators.nps',
    source: 'Survey of summer',
    rows: [{ period: '2026-Q2', figures: { promoters: 30, passives: 10, detractors: 4 } }],
  })
})
afterAll(() => town.close())

const content = async () => {
  const seen = await shop.visitor.perform(seeTrust, {})
  if (!seen.content) throw new Error('the page is not public')
  return seen.content
}

test('nobody but those who run the business sees the page before it is shown, and it is not closed again', async () => {
  expect((await shop.visitor.perform(seeTrust, {})).content).toBeNull()
  expect((await owner.perform(seeTrust, {})).content).not.toBeNull()
  await owner.perform(openPage, {})
  await expect(owner.perform(openPage, {})).rejects.toMatchObject({ kind: 'clash' })
  expect((await content()).values.length).toBeGreaterThan(1)
})

test('[R19] a value that nothing keeps says so to everybody, and is work for the owner', async () => {
  const [value] = (await content()).values
  expect(value?.missing).toEqual(['clause', 'promise', 'figure'])
  const waiting = (await owner.perform(
    { ...seeDeskTrust, run: waits } as never,
    {},
  )) as unknown as Awaited<ReturnType<typeof waits>>
  expect(waiting).toMatchObject([{ href: '/desk/trust' }])
})

test('[R19] a linked value shows what keeps it; what does not exist cannot be linked', async () => {
  const { values, clauses } = await owner.perform(seeDeskTrust, {})
  const value = { guideline: values[0]?.guideline, number: values[0]?.number }
  await expect(
    owner.perform(linkValue, { ...value, promises: ['trust.miracle'] }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await owner.perform(linkValue, {
    ...value,
    promises: ['audit.sealed'],
    clauses: [clauses[0]?.key],
  })
  const [linked] = (await content()).values
  expect(linked?.promises.map(({ promise }) => promise.name)).toEqual(['audit.sealed'])
  expect(linked?.missing).toEqual(['figure'])
})

test('the owner adds words and cannot touch a figure; a figure kept back leaves its reason in its place', async () => {
  await owner.perform(addWords, {
    section: 'figures',
    locale: 'en',
    text: 'We were **slow** in May.',
  })
  await expect(
    owner.perform(addWords, { section: 'nowhere', locale: 'en', text: 'Hello there' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  const reason = 'Two surveys were mixed up and we are taking them apart.'
  await owner.perform(silence, { indicator: 'indicators.nps', reason })
  const { figures, words } = await content()
  expect(words[0]?.html).toContain('<strong>slow</strong>')
  expect(figures.find((one) => one.indicator.name === 'indicators.nps')).toMatchObject({
    history: [],
    silence: { reason },
  })
})

test('[R142] a report is frozen and signed: anybody can check it, and a second edition leaves the first as it was', async () => {
  await owner.perform(freezeReport, { year: 2026 })
  const first = await shop.visitor.perform(seeReport, { year: 2026 })
  expect(createHash('sha256').update(first.content).digest('hex')).toBe(first.hash)
  const signed = verify(
    null,
    Buffer.from(first.hash),
    createPublicKey(first.publicKey),
    Buffer.from(first.signature, 'base64url'),
  )
  await owner.perform(addWords, { section: 'figures', locale: 'en' })
  await owner.perform(freezeReport, { year: 2026 })
  const again = await shop.visitor.perform(seeReport, { year: 2026, edition: 1 })
  expect(again.content).toBe(first.content)
  expect((await shop.visitor.perform(seeReport, { year: 2026 })).edition).toBe(2)
  expect(signed).toBe(true)
  await expect(owner.perform(freezeReport, { year: 2027 })).rejects.toMatchObject({
    kind: 'invalid',
  })
})

test('[R142] the report is a tagged PDF in the language of the reader', async () => {
  const frozen = await shop.visitor.perform(seeReport, { year: 2026 })
  const bytes = Buffer.from(await reportPdf(frozen, 'de', 'Europe/Berlin'))
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.includes('/MarkInfo')).toBe(true)
  expect(bytes.includes('/StructTreeRoot')).toBe(true)
  if (!existsSync('/usr/bin/pdftotext')) return
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-pdf-'))
  writeFileSync(join(folder, 'report.pdf'), bytes)
  const text = execFileSync('/usr/bin/pdftotext', [join(folder, 'report.pdf'), '-'])
    .toString()
    .replaceAll(/\s+/g, ' ')
  rmSync(folder, { recursive: true })
  expect(text).toContain('wie wir 2026 mit Menschen umgegangen sind')
  expect(text).toContain('Würden uns empfehlen')
})

test('only those who run the business stand behind the page', async () => {
  const customer = await shop.as(await shop.add('Maria', { communities: ['customers'] }))
  for (const [verb, input] of [
    [openPage, {}],
    [freezeReport, { year: 2026 }],
    [addWords, { section: 'values', locale: 'en', text: 'I was here' }],
  ] as const)
    await expect(customer.perform(verb as typeof openPage, input)).rejects.toMatchObject({
      kind: 'refused',
    })
})

test('[R23] everybody reads the page and the report without a script; the desk is worked with plain forms', async () => {
  const browser = await shop.browse(shop.owner)
  const desk = await browser.get('/desk/trust')
  const saved = await browser.send(desk, '/desk/trust/words', {
    section: 'values',
    locale: 'en',
    text: 'We wrote them together.',
  })
  expect(saved.status).toBe(200)
  const visitor = await shop.browse()
  const page = await visitor.get('/trust')
  expect(page.text).toContain('We wrote them together.')
  expect(page.text).toContain('Nothing in the program keeps this value yet')
  expect((await visitor.get('/trust/reports/2026')).text).toContain('how we treated people in 2026')
  expect((await visitor.get('/trust/reports/2026/1/report.pdf')).status).toBe(200)
  expect((await visitor.get('/trust/figures.csv')).html).toContain('silent')
  expect((await visitor.get('/trust/reports/2019')).status).toBe(404)
})
