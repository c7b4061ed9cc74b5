import * as fc from 'fast-check'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { shownLabels, spread, widthOf, wrap } from './layout.ts'
import { chartTokens } from './palette.ts'
import { sampleCharts } from './samples.ts'
import { chartToSvg } from './to-svg.ts'
import { chartToTree } from './to-tree.ts'
import type { Chart, SvgChild, SvgNode } from './types.ts'

function nodesOf(child: SvgChild): SvgNode[] {
  return typeof child === 'string' ? [] : [child, ...child.children.flatMap(nodesOf)]
}

const textOf = (child: SvgChild): string =>
  typeof child === 'string' ? child : child.children.map(textOf).join('')

const drawnWords = (chart: Chart) =>
  nodesOf(chartToTree(chart).svg)
    .filter((one) => one.tag === 'text')
    .map(textOf)

/** Every number in the drawing is finite and no colour is fixed. */
function expectSound(chart: Chart): void {
  const tree = chartToTree(chart)
  for (const one of nodesOf(tree.svg))
    for (const [name, value] of Object.entries(one.attributes)) {
      if (name === 'id' || name === 'aria-labelledby') continue
      expect(value, `${one.tag} ${name}`).not.toMatch(/NaN|Infinity|undefined|null/)
      if (name === 'fill' || name === 'stroke')
        expect(value).toMatch(/^(none|var\(--chart-[a-z0-9]+, #[0-9A-F]{6}\))$/)
    }
  for (const row of tree.rows) {
    expect(row.length).toBe(tree.columns.length)
    for (const cell of row) expect(cell).not.toMatch(/NaN|∞|Infinity/)
  }
}

const each = sampleCharts.map((chart) => [chart.kind, chart] as const)

test.each(each)('%s: named, described, without script, style or foreign address', (_, chart) => {
  const { svg, title } = chartToTree(chart)
  expect(svg.attributes).toMatchObject({
    role: 'img',
    'aria-labelledby': `${chart.id}-title ${chart.id}-desc`,
  })
  expect(svg.children.slice(0, 2).map(textOf)).toEqual([title, chart.description])
  const written = chartToSvg(svg)
  expect(written).not.toMatch(/<script|style=|href|url\(/)
  expectSound(chart)
})

test.each(each)('%s: right to left and on a phone it is as sound', (_, chart) => {
  expectSound({ ...chart, direction: 'rtl', locale: 'ar' })
  expectSound({ ...chart, width: 340, locale: 'de' })
})

test.each(each)('%s: a word of markup in a name stays a word', (_, chart) => {
  const nasty = `"><script>alert('1')</script>&\u0007`
  const written = chartToSvg(chartToTree({ ...chart, title: nasty, description: nasty }))
  expect(written).not.toContain('<script')
  expect(written).not.toContain('\u0007')
  const page = JSON.stringify(parse(`<body>${written}</body>`), (key, value: unknown) =>
    key === 'parentNode' ? undefined : value,
  )
  expect(page).not.toContain('"tagName":"script"')
})

test('the table holds n, low and high beside every figure, and the word for what is hidden', () => {
  const bars = sampleCharts.find((chart) => chart.kind === 'bars')
  if (!bars) throw new Error('no bars')
  const tree = chartToTree(bars)
  expect(tree.columns.map((column) => column.label)).toEqual([
    'Item',
    'Value',
    'Low',
    'High',
    'Answers',
  ])
  expect(tree.rows[0]).toEqual(['Customers', '68%', '61%', '74%', '182'])
  expect(tree.rows[2]).toEqual(['Neighbours', 'Fewer than 8 answers: not shown', '', '', ''])
})

test('numbers follow the language of the reader', () => {
  const line = sampleCharts.find((chart) => chart.kind === 'line')
  if (!line) throw new Error('no line')
  expect(chartToTree({ ...line, locale: 'de' }).rows[0]?.[2]).toBe('81\u00a0%')
  expect(chartToTree({ ...line, locale: 'no such' }).rows[0]?.[2]).toBe('81%')
})

test('time runs left to right in right-to-left languages too; bars are mirrored', () => {
  for (const kind of ['line', 'control', 'slope'] as const) {
    const chart = sampleCharts.find((one) => one.kind === kind)
    if (!chart) throw new Error(kind)
    const lines = (one: Chart) =>
      nodesOf(chartToTree(one).svg)
        .filter((mark) => mark.tag === 'path')
        .map((mark) => mark.attributes.d)
    expect(lines({ ...chart, direction: 'rtl' })).toEqual(lines(chart))
  }
  const bars = sampleCharts.find((one) => one.kind === 'bars')
  if (!bars) throw new Error('bars')
  const first = (one: Chart) => nodesOf(chartToTree(one).svg).find((mark) => mark.tag === 'rect')
  expect(Number(first(bars)?.attributes.x)).toBeLessThan(10)
  expect(Number(first({ ...bars, direction: 'rtl' })?.attributes.x)).toBeGreaterThan(100)
})

test('series differ by dash and marker, not by colour alone', () => {
  const slope = sampleCharts.find((chart) => chart.kind === 'slope')
  if (!slope) throw new Error('no slope')
  const lines = nodesOf(chartToTree(slope).svg).filter(
    (one) => one.attributes['stroke-width'] === '2',
  )
  const dashes = lines.map((one) => one.attributes['stroke-dasharray'] ?? 'solid')
  expect(new Set(dashes).size).toBe(3)
})

test('seven series are refused by name and remedy', () => {
  const series = Array.from({ length: 7 }, (_, i) => ({ label: `s${i}`, points: [{ value: i }] }))
  const chart = {
    kind: 'line',
    id: 'seven',
    title: '',
    description: '',
    periods: ['a'],
    series,
  } as const
  expect(() => chartToTree(chart)).toThrow(
    'chart seven: 7 series; show at most 6, or small multiples',
  )
})

test('no name is cut: every word of a long label is in the drawing', () => {
  const long = 'Suppliers of Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen abroad'
  const chart: Chart = {
    kind: 'bars',
    id: 'long',
    title: 't',
    description: 'd',
    width: 200,
    items: [{ label: long, value: 1 }],
  }
  expect(drawnWords(chart).join('').replaceAll(' ', '')).toContain(long.replaceAll(' ', ''))
})

test('the opinion map never lists a person, only sizes of groups', () => {
  const map = sampleCharts.find((chart) => chart.kind === 'opinion')
  if (!map) throw new Error('no map')
  expect(chartToTree(map).rows).toEqual([
    ['Longer evenings', '24', '53%'],
    ['Quiet Sundays', '16', '36%'],
    ['in no group', '5', '11%'],
  ])
})

test('a map of ten thousand people is drawn as crowds and stays small', () => {
  const people = Array.from({ length: 10_000 }, (_, i) => ({
    x: Math.sin(i * 1.7) * (1 + (i % 7)) + (i % 2) * 9,
    y: Math.cos(i * 2.3) * (1 + (i % 5)),
    group: i % 2,
  }))
  const map = {
    kind: 'opinion',
    id: 'm',
    title: 't',
    description: 'd',
    groups: ['a', 'b'],
    people,
  } as const
  expect(chartToSvg(chartToTree(map)).length).toBeLessThan(100_000)
  expect(chartToTree(map).rows[0]).toEqual(['a', '5,000', '50%'])
})

test('a hidden count is not to be found by subtraction from the shares', () => {
  const spreadOut = sampleCharts.find((chart) => chart.kind === 'distribution')
  if (!spreadOut) throw new Error('none')
  const shares = chartToTree(spreadOut).rows.map((row) => row[2])
  expect(new Set(shares)).toEqual(new Set(['']))
})

test('every colour has a light and a dark value', () => {
  for (const { light, dark } of Object.values(chartTokens)) {
    expect(light).toMatch(/^#[0-9A-F]{6}$/)
    expect(dark).not.toBe(light)
  }
})

test('words: wrapped within their width, spread apart in order, axis labels without overlap', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 30, max: 400 }), (words, most) => {
      for (const part of wrap(words, most)) expect(widthOf(part)).toBeLessThanOrEqual(most)
    }),
  )
  const places = spread(
    [50, 51, 52, 10].map((at) => ({ at, height: 18 })),
    0,
    100,
  )
  expect(places).toEqual([46, 64, 82, 10])
  expect(
    shownLabels(
      Array.from({ length: 52 }, (_, i) => `Week ${i + 1}`),
      500,
    ),
  ).toContain(51)
})

const number = fc.oneof(
  fc.double(),
  fc.integer({ min: -100, max: 100 }),
  fc.constantFrom(null, NaN, Infinity, -Infinity, 0, 1e308, -1e308, 5e-324),
)
const real = number.map((value) => value ?? 0)
const words = fc.oneof(fc.string(), fc.constantFrom('Kunden', '顧客', 'عملاء', '<b>', ''))
const estimate = fc.record({ value: number, low: number, high: number, n: number })
const frame = { title: words, description: words, id: fc.constant('any'), width: real }

const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  fc.record({
    ...frame,
    kind: fc.constant('bars' as const),
    reference: fc.record({ value: real, label: words }),
    items: fc.array(
      fc.tuple(words, estimate).map(([label, one]) => ({ label, ...one })),
      { maxLength: 6 },
    ),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('control' as const),
    points: fc.array(
      fc.record({
        label: words,
        value: number,
        centre: real,
        low: real,
        high: real,
        signal: words,
      }),
      { maxLength: 9 },
    ),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('opinion' as const),
    groups: fc.array(words, { maxLength: 5 }),
    people: fc.array(fc.record({ x: real, y: real, group: fc.constantFrom(null, 0, 1, 2, 9) })),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('distribution' as const),
    bins: fc.array(fc.record({ label: words, count: number })),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('slope' as const),
    from: words,
    to: words,
    series: fc.array(fc.record({ label: words, before: estimate, after: estimate }), {
      maxLength: 6,
    }),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('line' as const),
    periods: fc.array(words),
    series: fc.array(fc.record({ label: words, points: fc.array(estimate) }), { maxLength: 6 }),
  }),
  fc.record({
    ...frame,
    kind: fc.constant('sparkline' as const),
    periods: fc.array(words),
    points: fc.array(estimate),
  }),
)

test('whatever it is given, a drawing holds no NaN, and what is not finite is "not shown"', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const plain = { ...chart, title: 't', description: 'd' }
      expectNumbers(plain)
      chartToSvg(chartToTree(chart))
    }),
    { numRuns: 300 },
  )
})

function expectNumbers(chart: Chart): void {
  for (const one of nodesOf(chartToTree(chart).svg))
    for (const value of Object.values(one.attributes))
      expect(value, one.tag).not.toMatch(/NaN|Infinity/)
}
