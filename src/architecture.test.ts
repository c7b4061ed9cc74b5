// The import law, the roles of files, sizes and words: what keeps the house a house.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import type { ModuleCard } from './kernel/module.ts'
import { inOrder } from './kernel/registry.ts'

const root = join(import.meta.dirname)
const files = walk(root).filter((file) => /\.tsx?$/.test(file))
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('testing/')
const product = files.filter((file) => !isTest(file))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [relative(root, path)]
  })
}

const importsOf = (file: string) =>
  [
    ...read(file).matchAll(
      /^(?:import|export|\})[^'"=(]*?from ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]/gm,
    ),
  ].map((found) => String(found[1] ?? found[2]))

const moduleOf = (file: string) => /^modules\/([^/]+)\//.exec(file)?.[1]

const cards = new Map<string, ModuleCard>()
for (const name of readdirSync(join(root, 'modules')))
  cards.set(
    name,
    ((await import(`./modules/${name}/module.ts`)) as { default: ModuleCard }).default,
  )

const breaks = (law: (file: string, target: string) => boolean) =>
  product.flatMap((file) =>
    importsOf(file)
      .filter((target) => law(file, target))
      .map((target) => `${file} imports ${target}`),
  )

test('a module card is named as its folder, and nothing stands in a circle', () => {
  for (const [folder, card] of cards) expect(card.name).toBe(folder)
  expect(() => inOrder([...cards.values()])).not.toThrow()
})

test('between modules only down a floor or along a declared need, only through the door', () => {
  expect(
    breaks((file, target) => {
      const from = moduleOf(file)
      const to = /^#([a-z-]+)$/.exec(target)?.[1]
      if (!from || !to || !cards.has(to) || to === from) return false
      const [mine, theirs] = [cards.get(from), cards.get(to)]
      if (!mine || !theirs) return true
      if (file.endsWith('reactions.ts')) return false
      return !(
        theirs.floor < mine.floor ||
        (theirs.floor === mine.floor && (mine.needs ?? []).includes(to))
      )
    }),
  ).toEqual([])
})

test('no module reaches into another, into the kernel or into methods past their doors', () => {
  expect(
    breaks((file, target) => {
      if (!file.startsWith('modules/') || !target.startsWith('.')) return false
      return relative(join('modules', String(moduleOf(file))), join(file, '..', target)).startsWith(
        '..',
      )
    }),
  ).toEqual([])
})

test('the kernel knows no module, methods know neither', () => {
  expect(
    breaks((file, target) => {
      const door = /^#([a-z-]+)/.exec(target)?.[1] ?? ''
      if (file.startsWith('kernel/')) return cards.has(door) || target.includes('/modules/')
      if (file.startsWith('methods/'))
        return (
          cards.has(door) ||
          door === 'kernel' ||
          door === 'html' ||
          /\/(modules|kernel)\//.test(target)
        )
      return false
    }),
  ).toEqual([])
})

test('[ASVS 1.2.4] only the kernel touches the database, the router and the mail libraries', () => {
  const kernelOnly =
    /^(pg|pg-copy-streams|kysely|pg-boss|hono|@hono\/.*|nodemailer|imapflow|postal-mime|@fastify\/busboy)$/
  expect(breaks((file, target) => kernelOnly.test(target) && !file.startsWith('kernel/'))).toEqual(
    [],
  )
})

test('a view only draws: no verbs, no tables, no promises', () => {
  const views = product.filter((file) => file.includes('/views/'))
  const lists = /^import \{ (communities|hats)(, (communities|hats))* \} from '#kernel'/
  expect(
    breaks(
      (file, target) =>
        views.includes(file) &&
        /(^#kernel$|tables\.ts$|\/kernel\/data)/.test(target) &&
        !lineOf(file, target).startsWith('import type') &&
        !lists.test(lineOf(file, target)),
    ),
  ).toEqual([])
  expect(views.filter((file) => /\basync\b|\bawait\b/.test(read(file)))).toEqual([])
})

test('a policy is pure: it imports only the kernel and types of its own', () => {
  const policies = product.filter((file) => /^modules\/.*\/policy\.ts$/.test(file))
  expect(
    breaks(
      (file, target) =>
        policies.includes(file) &&
        target !== '#kernel' &&
        !/import type/.test(lineOf(file, target)),
    ),
  ).toEqual([])
})

test('modules ask the kernel for time, chance and raw HTML', () => {
  const forbidden =
    /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bunsafeHtml\b|sql\.raw|\brandomBytes\(/
  expect(
    product.filter((file) => file.startsWith('modules/') && forbidden.test(read(file))),
  ).toEqual([])
})

test('no file is longer than 250 lines, and half of them have at most 70', () => {
  const lengths = product
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines)
  expect(
    lengths.filter(
      ({ file, lines }) => lines > 250 && !lists.has(file) && !file.includes('/samples/'),
    ),
  ).toEqual([])
  expect(lengths[Math.floor(lengths.length / 2)]?.lines).toBeLessThanOrEqual(70)
})

/** Tables of facts rather than code: one entry a line. */
const lists = new Set([
  'kernel/html/elements.ts',
  'kernel/html/attributes.ts',
  'kernel/html/svg-elements.ts',
  'kernel/html/ui/icon-shapes.ts',
  'kernel/html/attack-strings.ts',
])

test('files are named in plain words', () => {
  const forbidden =
    /(^|[/-])(services?|managers?|helpers?|utils?|common|handlers?|base|info)(-|\.|$)/
  expect(
    product.filter((file) => forbidden.test(file) || /[A-Z_]/.test(file.replace('__', ''))),
  ).toEqual([])
})

test('no word of unfinished work stays in the source', () => {
  const marks = new RegExp(
    `\\b(${['TO', 'FIX', 'XX', 'HA'].map((start, at) => start + ['DO', 'ME', 'X', 'CK'][at]).join('|')})\\b`,
  )
  expect(files.filter((file) => marks.test(read(file)))).toEqual([])
})

function lineOf(file: string, target: string): string {
  return (
    read(file)
      .split('\n')
      .find((line) => line.includes(`'${target}'`)) ?? ''
  )
}
