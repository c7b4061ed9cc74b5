// What is stored cannot be told apart, and cannot be replayed, swapped, rolled back or exchanged unnoticed.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Attached } from '#kernel/sealing'
import { Upload } from '#kernel/web'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { answer } from './answer.ts'
import { sealedByBrowser } from './bundle-for-tests.ts'
import { appoint, type Receiving } from './for-tests.ts'
import { openMailbox } from './open-mailbox.ts'
import { submit } from './submit.ts'
import { submitSealed } from './submit-sealed.ts'

// Argon2id is slow on purpose, and on a busy machine more so.
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
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  ombud = await appoint(shop, 'Ombud Person', { step: 2 })
})

const today = '2026-06-01'
const text = 'They pay less than they say, every month'
const blank = { when: '', where: '', how: '', before: '', wish: '', language: '' }
const note = new TextEncoder().encode('a list of names '.repeat(200))

const plainly = (more: object = {}) =>
  shop.visitor.perform(submit, { what: text, check: true, ...more })
const open = (receipt: string) => shop.visitor.perform(openMailbox, { receipt })
const rows = <T extends object>(sql: string, values: unknown[] = []) =>
  town.app.database.owner.query<T>(sql, values).then((found) => found.rows)
const newest = async () =>
  (
    await rows<{ id: string }>(`select id from speakup_reports where business = $1`, [
      shop.business.id,
    ])
  ).map((row) => row.id)

async function byScript(more: { files?: readonly Attached[] } = {}) {
  const made = await sealedByBrowser({
    business: shop.business.id,
    on: today,
    readers: [ilse, ombud],
    custodians: [ilse],
    words: { what: text, ...blank, involved: '', interpreter: false, oral: false, excluded: [] },
    ...more,
  })
  const form = {
    bundle: JSON.stringify(made.bundle),
    work: made.work,
    check: true,
    file: made.files.map((bytes) => new Upload('sealed', 'application/octet-stream', bytes)),
  }
  return { ...made, form }
}

const tables = [
  ['speakup_reports', 'id'],
  ['speakup_grants', 'report'],
  ['speakup_identity_grants', 'report'],
  ['speakup_entries', 'report'],
  ['speakup_files', 'report'],
  ['speakup_file_parts', 'file'],
  ['speakup_check_ins', 'report'],
  ['speakup_barred', 'report'],
] as const
const outside = ([name, value]: [string, unknown]) => [
  name,
  value === null ? 'null' : typeof value,
  typeof value === 'string' ? value.length : value,
]

/** How the rows of a report look from outside: which columns are filled, of which kind, and how long they are. */
async function shapeOf(report: string): Promise<unknown> {
  const shapes: Record<string, unknown> = {}
  for (const [table, key] of tables) {
    const found = await rows<{ row: Record<string, unknown> }>(
      table === 'speakup_file_parts'
        ? `select to_jsonb(t) as row from speakup_file_parts t join speakup_files f on f.id = t.file where f.report = $1`
        : `select to_jsonb(t) as row from ${table} t where ${key} = $1`,
      [report],
    )
    shapes[table] = found
      .map(({ row }) => JSON.stringify(Object.entries(row).map(outside)))
      .toSorted((a, b) => a.localeCompare(b))
  }
  return shapes
}

test('[R80] what is stored of a report with a script and of one without has the same shape, with files and without', async () => {
  await plainly()
  const [first = ''] = await newest()
  await shop.visitor.perform(submitSealed, (await byScript()).form)
  const second = (await newest()).find((id) => id !== first) ?? ''
  expect(await shapeOf(second)).toEqual(await shapeOf(first))
  await plainly({ file: [new Upload('names.txt', 'text/plain', note)] })
  const third = (await newest()).find((id) => ![first, second].includes(id)) ?? ''
  const files = [{ name: '1.txt', type: 'application/octet-stream', bytes: note }]
  await shop.visitor.perform(submitSealed, (await byScript({ files })).form)
  const fourth = (await newest()).find((id) => ![first, second, third].includes(id)) ?? ''
  expect(await shapeOf(fourth)).toEqual(await shapeOf(third))
})

test('[R80] a report with a name and one without, a long one and a short one of the same bucket, look alike', async () => {
  await plainly()
  const [first = ''] = await newest()
  await plainly({ name: 'Johanna Sommer', reach: 'by post', wish: 'Let it stop. '.repeat(10) })
  const second = (await newest()).find((id) => id !== first) ?? ''
  expect(await shapeOf(second)).toEqual(await shapeOf(first))
})

test('a sealed report that is sent again, or under another number, is stored once; a cut or foreign one not at all', async () => {
  const files = [{ name: '1.txt', type: 'application/octet-stream', bytes: note }]
  const { form, bundle } = await byScript({ files })
  const send = (changes: object) => shop.visitor.perform(submitSealed, { ...form, ...changes })
  const cut = new Upload('sealed', '', (form.file[0] as Upload).bytes.subarray(0, 4000))
  await expect(send({ file: [cut] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(send({ file: [] })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(send({ bundle: form.bundle.slice(0, -200) })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(send({ work: 'none' })).rejects.toMatchObject({ kind: 'invalid' })
  const foreign = {
    ...bundle,
    grants: bundle.grants.map((one) => ({ ...one, reader: one.reader && bundle.report })),
  }
  await expect(send({ bundle: JSON.stringify(foreign) })).rejects.toMatchObject({ kind: 'clash' })
  expect(await newest()).toEqual([])
  await send({})
  await expect(send({})).rejects.toMatchObject({ kind: 'clash', say: { key: 'speakup.no.again' } })
  const other = await sealedByBrowser({
    business: shop.business.id,
    on: today,
    readers: [ilse],
    words: {},
  })
  const renamed = { ...bundle, report: other.bundle.report }
  await expect(send({ bundle: JSON.stringify(renamed), work: other.work })).rejects.toMatchObject({
    kind: 'clash',
  })
  expect(await newest()).toHaveLength(1)
})

test('[ASVS 11.2.5] [ASVS 16.4.2] [R80] entries that are swapped, rolled back, taken away or brought in from another report are noticed by the reporter', async () => {
  const { receipt } = await plainly()
  const [report = ''] = await newest()
  const other = await plainly()
  const second = (await newest()).find((id) => id !== report) ?? ''
  const write = async (message: string) =>
    shop.visitor.perform(answer, { pass: (await open(receipt)).pass, kind: 'message', message })
  for (const message of ['first', 'second', 'third']) await write(message)
  expect(await open(receipt)).toMatchObject({ broken: 0, sound: true })
  const sealedAt = async (seq: number, of = report) =>
    (
      await rows<{ sealed: string }>(
        `select sealed from speakup_entries where report = $1 and seq = $2`,
        [of, seq],
      )
    )[0]?.sealed
  const put = (seq: number, sealed: unknown) =>
    rows(`update speakup_entries set sealed = $3 where report = $1 and seq = $2`, [
      report,
      seq,
      sealed,
    ])
  const [three, four] = [await sealedAt(3), await sealedAt(4)]
  await put(3, four)
  await put(4, three)
  expect(await open(receipt), 'swapped').toMatchObject({ broken: 2 })
  await put(3, three)
  expect(await open(receipt), 'an earlier message in the place of a later one').toMatchObject({
    broken: 1,
  })
  await put(4, await sealedAt(1, second))
  expect(await open(receipt), 'from another report').toMatchObject({ broken: 1 })
  await put(4, `${four?.slice(0, -8)}AAAAAAA=`)
  expect(await open(receipt), 'one bit of it').toMatchObject({ broken: 1 })
  await rows(`delete from speakup_entries where report = $1 and seq = 4`, [report])
  expect(await open(receipt), 'taken away').toMatchObject({ broken: 1 })
  expect(await open(other.receipt)).toMatchObject({ broken: 0, sound: true })
})

test('[R80] keys that are exchanged behind our back are noticed before anything is sealed to them', async () => {
  const { receipt } = await plainly()
  const [report = ''] = await newest()
  const { pass } = await open(receipt)
  const keep = await rows<Record<string, string>>(`select * from speakup_reports where id = $1`, [
    report,
  ])
  for (const column of ['mailbox_key', 'identity_key']) {
    await rows(`update speakup_reports set ${column} = $2 where id = $1`, [report, ombud.pair.open])
    expect(await open(receipt)).toMatchObject({ sound: false })
    await expect(
      shop.visitor.perform(answer, { pass, kind: 'identity', identity: 'Johanna Sommer' }),
    ).rejects.toMatchObject({ kind: 'clash', say: { key: 'speakup.no.changed' } })
    await rows(`update speakup_reports set ${column} = $2 where id = $1`, [
      report,
      keep[0]?.[column],
    ])
  }
  await rows(
    `update speakup_grants set sealed = (select sealed from speakup_grants where report = $1 and reader is not null limit 1) where report = $1 and reader is null`,
    [report],
  )
  expect(await open(receipt), 'a grant of somebody else').toMatchObject({ sound: false, broken: 1 })
  await rows(`update speakup_reports set reporter_wrap = digest where id = $1`, [report])
  await expect(open(receipt)).rejects.toMatchObject({
    kind: 'invalid',
    say: { key: 'speakup.no.changed' },
  })
})
