/** The style sheet itself: contrast by the WCAG formula, own files only, small enough. */

import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { assets, stylesheet } from './assets.ts'
import { sealingFiles } from './sealing-script.ts'

const { text: css, hash } = stylesheet()

type Theme = 'light' | 'dark'

/** `--name: light-dark(#a, #b)` as { name: { light, dark } }. */
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }],
  ),
)

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other].map((name) => {
    const colour = colours.get(name)
    if (colour === undefined) throw new Error(`no colour --${name}`)
    return luminance(colour[theme])
  }) as [number, number]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(['text', 'second', 'quiet', 'accent', 'person', 'harm', 'done', 'machine'])(
    '%s is read at 7 to 1 on every ground',
    (ink) => {
      for (const ground of ['paper', 'raised', 'sunk']) {
        expect(contrast(ink, ground, theme), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7)
      }
    },
  )

  test.each(['accent', 'person', 'harm', 'done', 'machine'])(
    '%s is read at 7 to 1 on its own soft ground',
    (ink) => {
      expect(contrast(ink, `${ink}-soft`, theme)).toBeGreaterThanOrEqual(7)
      expect(contrast('text', `${ink}-soft`, theme)).toBeGreaterThanOrEqual(7)
    },
  )

  test('edges, marks, focus and charts are seen at 3 to 1, filled buttons read at 7 to 1', () => {
    const seen = ['edge', 'person-mark', 'focus', ...[1, 2, 3, 4, 5, 6].map((n) => `chart-${n}`)]
    for (const mark of seen) expect(contrast(mark, 'paper', theme), mark).toBeGreaterThanOrEqual(3)
    for (const fill of ['accent', 'harm']) {
      expect(contrast('on-accent', fill, theme), fill).toBeGreaterThanOrEqual(7)
    }
  })
})

describe('the style sheet', () => {
  test('asks only for files that are served beside it', () => {
    const names = new Set(assets().map(({ path }) => path.slice(`/-/assets/${hash}/`.length)))
    const asked = [...css.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, name]) => name)
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((name) => !names.has(name ?? ''))).toEqual([])
  })

  test('starts with the reset and stays small', () => {
    expect(css.slice(0, 400)).toContain('box-sizing: border-box')
    expect(gzipSync(css).length).toBeLessThan(12_000)
  })

  test('every script of an ordinary page together stays under 20 KB compressed', () => {
    // What seals in the browser is asked for only by the form and the desk of the speak-up channel (decision 0271).
    const sealing = new Set(sealingFiles().map(([name]) => name))
    const scripts = assets().filter(
      ({ type, path }) => type.startsWith('text/javascript') && !sealing.has(basename(path)),
    )
    const sizes = scripts.map(({ body }) => gzipSync(body).length)
    expect(sizes).toHaveLength(2)
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(20_000)
  })

  test('uses no physical sides, so that it flips for languages written from the right', () => {
    const own = css.slice(css.indexOf('Source Sans fallback'))
    const physical =
      /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;])(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/
    expect(own.split('\n').filter((line) => physical.test(line))).toEqual([])
  })
})
