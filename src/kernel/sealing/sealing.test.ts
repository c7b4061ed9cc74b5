// What only those who are meant can read: swaps, cuts, padding, receipts, and the age program of others.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bucketOf,
  fromBase64,
  newPair,
  newReceipt,
  openFile,
  openWith,
  pack,
  packGrant,
  readReceipt,
  sealFile,
  sealReport,
  sealTo,
  unpack,
  unpackGrant,
  writeReceipt,
  type Argon,
} from './index.ts'

/** Quick, and no Argon2 at all: what is tested here does not hang on its cost. */
const quick: Argon = (secret, salt) =>
  Promise.resolve(
    Uint8Array.from({ length: 64 }, (_, at) => secret.charCodeAt(at % 16) ^ (salt[at % 16] ?? 0)),
  )
const head = { v: 1, business: 'b', report: 'r', epoch: 1, seq: 3, by: 'reporter', on: '' } as const

test('the length of a sealed text tells only its bucket', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000 }), (text) => {
      const packed = pack({ ...head, kind: 'message', text })
      expect([1024, 4096, 16_384, 65_536]).toContain(new TextEncoder().encode(packed).length)
    }),
    { numRuns: 50 },
  )
  expect(bucketOf(65_537)).toBe(69_632)
})

test('a text put into another report, epoch or place does not open there', () => {
  const packed = pack({ ...head, kind: 'message', text: 'x' })
  expect(unpack(packed, head)['text']).toBe('x')
  for (const other of [{ business: 'c' }, { report: 's' }, { epoch: 2 }, { seq: 4 }])
    expect(() => unpack(packed, { ...head, ...other })).toThrow()
  const grant = packGrant({ business: 'b', report: 'r', epoch: 1 }, ['AGE-SECRET-KEY-1A'])
  expect(() => unpackGrant(grant, { business: 'b', report: 's', epoch: 1 })).toThrow()
})

test('a changed bit is noticed, and the key of one epoch does not open the next', async () => {
  const [first, second] = [await newPair(), await newPair()]
  const sealed = await sealTo(second.open, 'after somebody was taken out')
  await expect(openWith([first.secret], sealed)).rejects.toThrow()
  const changed = fromBase64(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  await expect(openWith([second.secret], Buffer.from(changed).toString('base64'))).rejects.toThrow()
})

test('a file that is cut, longer, changed or in another order does not open', async () => {
  const { key, bytes, length } = await sealFile(new Uint8Array(100_000).fill(7))
  expect((await openFile(key, bytes, length)).length).toBe(100_000)
  const piece = 65_552
  const swapped = new Uint8Array([
    ...bytes.slice(piece, 2 * piece),
    ...bytes.slice(0, piece),
    ...bytes.slice(2 * piece),
  ])
  const flipped = bytes.slice()
  flipped[9] = (flipped[9] ?? 0) ^ 1
  for (const wrong of [bytes.slice(0, -piece), bytes.slice(0, -1), swapped, flipped])
    await expect(openFile(key, wrong, length)).rejects.toThrow()
})

test('a slip of the pen in a receipt is caught, its spelling does not matter', async () => {
  const receipt = newReceipt(Uint8Array.from({ length: 24 }, (_, at) => at * 11))
  const written = await writeReceipt(receipt)
  expect(await readReceipt(` ${written.toLowerCase().replaceAll('-', ' ')}`)).toEqual(receipt)
  let caught = 0
  for (let at = 0; at < written.length; at++) {
    if (!/[0-9A-Z]/.test(written[at] ?? '')) continue
    const other = written[at] === 'Z' ? 'Y' : 'Z'
    if (!(await readReceipt(written.slice(0, at) + other + written.slice(at + 1)))) caught += 1
  }
  expect(caught).toBeGreaterThanOrEqual(25)
})

test('an anonymous report and one with a name look the same from outside', async () => {
  const [reader, custodian] = [await newPair(), await newPair()]
  const told = {
    business: 'b',
    on: '2026-06-01',
    readers: [{ id: 'one', key: reader.open }],
    custodians: [{ id: 'two', key: custodian.open }],
    words: { what: 'x' },
    files: [],
  }
  const anonymous = await sealReport(quick, told)
  const named = await sealReport(quick, { ...told, identity: { name: 'a name' } })
  const shape = ({ sealed }: typeof named) => [
    sealed.entries.map((one) => [one.channel, one.sealed.length]),
    sealed.grants.map((one) => [one.reader, one.sealed.length]),
    sealed.identityGrants.map((one) => one.sealed.length),
  ]
  expect(shape(anonymous)).toEqual(shape(named))
})

const age = spawnSync('age', ['--version']).status === 0
test.runIf(age || process.env['CI'] === 'true')(
  '[ASVS 11.6.2] the age of Debian opens a grant and then a report, offline',
  async () => {
    const reader = await newPair()
    const { sealed } = await sealReport(quick, {
      business: 'b',
      on: '2026-06-01',
      readers: [{ id: 'one', key: reader.open }],
      custodians: [],
      words: { what: 'CANARY' },
      files: [],
    })
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-age-'))
    const at = (name: string) => join(folder, name)
    try {
      writeFileSync(at('me.txt'), `${reader.secret}\n`)
      const grant = sealed.grants.find((one) => one.reader === 'one')
      writeFileSync(at('grant.age'), fromBase64(grant?.sealed ?? ''))
      writeFileSync(at('entry.age'), fromBase64(sealed.entries[0]?.sealed ?? ''))
      execFileSync('age', ['-d', '-i', at('me.txt'), '-o', at('report.key'), at('grant.age')])
      const text = execFileSync('age', ['-d', '-i', at('report.key'), at('entry.age')])
      expect(String(text)).toContain('CANARY')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
