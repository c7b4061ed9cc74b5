// The whole walk in real browsers, on the server as it is shipped: from an empty machine to a published trust page.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dovecotMissing } from './testing/dovecot.ts'
import { chapters } from './testing/walk/chapters.ts'
import { written } from './testing/walk/guide.ts'
import { startMachine, type Machine } from './testing/walk/place.ts'
import { record } from './testing/walk/record.ts'
import { openWalk, type Walk } from './testing/walk/walk.ts'

const guide = join(import.meta.dirname, '../docs/guide')
let machine: Machine
let walk: Walk
beforeAll(async () => {
  if (dovecotMissing) return
  machine = await startMachine()
  walk = await openWalk(machine, record())
}, 400_000)
afterAll(async () => {
  await walk?.close()
  await machine?.stop()
})

test.skipIf(dovecotMissing).each(chapters.map((chapter) => [chapter.name, chapter] as const))(
  'the walk: %s (skipped where Dovecot is not installed)',
  async (_, chapter) => {
    await chapter(walk)
    expect(walk.complaints).toEqual([])
  },
  300_000,
)

test.skipIf(dovecotMissing)('the owner has a published trust page in less than an hour', () => {
  expect(walk.who('Amira').effort.sum().minutes).toBeLessThan(60)
})

test.skipIf(dovecotMissing)('the recorded guide tells this walk, with all its pictures', () => {
  const page = readFileSync(join(guide, 'walk.md'), 'utf8')
  expect(page.startsWith(written(walk.told))).toBe(true)
  const pictures = [...page.matchAll(/\]\((walk\/[^)]+)\)/g)].map(([, file = '']) => file)
  expect(pictures.length).toBeGreaterThan(15)
  expect(pictures.filter((file) => !existsSync(join(guide, file)))).toEqual([])
})
