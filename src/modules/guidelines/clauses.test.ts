import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { clausesIn, doubled, numberedLike, sourceOf, withNumbers } from './clauses.ts'

test('headings become clauses, and a number once given stays with its clause', () => {
  const first = withNumbers(clausesIn('Hello.\n\n## Be kind\nAlways.\n## Tell us\n'), 1)
  expect(sourceOf(first.parsed)).toBe('Hello.\n\n## 1. Be kind\n\nAlways.\n\n## 2. Tell us')
  const second = withNumbers(clausesIn('## New first\n## 2. Tell us\n## 1. Be kind'), first.next)
  expect(second.parsed.clauses.map((clause) => clause.number)).toEqual([3, 2, 1])
})

test('a number of a clause that was left out is not given to another', () => {
  expect(withNumbers(clausesIn('## 1. Kept\n## New'), 8).parsed.clauses[1]?.number).toBe(8)
})

test('a heading that comes back without its number keeps it', () => {
  const before = clausesIn('## 1. Be kind\n## 2. Tell us')
  const again = withNumbers(clausesIn('## Tell us\n## Something new\n## Be kind'), 3, before)
  expect(again.parsed.clauses.map((clause) => clause.number)).toEqual([2, 3, 1])
})

test('headings inside code are no clauses', () => {
  expect(clausesIn('## 1. One\n```\n## not one\n```\n').clauses).toHaveLength(1)
})

test('a local clause says which one it takes the place of', () => {
  expect(clausesIn('## 2. Swearing {replaces community-guidelines#4}').clauses[0]).toMatchObject({
    number: 2,
    heading: 'Swearing',
    replaces: { slug: 'community-guidelines', number: 4 },
  })
})

test('a translation takes over the numbers of its source', () => {
  const source = clausesIn('## 4. Kind\n## 2. Fair')
  expect(
    numberedLike(clausesIn('## Freundlich\n## Gerecht'), source).clauses.map(
      (clause) => clause.number,
    ),
  ).toEqual([4, 2])
  expect(doubled(clausesIn('## 3. a\n## 3. b'))).toBe(3)
})

test('writing back what was read changes nothing more, whatever was typed', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom('## 1. One', '# Two', '## Two {replaces a#1}', '```', '', '##'),
        ),
      ),
      (lines) => {
        const once = withNumbers(clausesIn(lines.join('\n')), 1)
        const again = clausesIn(sourceOf(once.parsed))
        expect(again.clauses.map((clause) => [clause.number, clause.heading])).toEqual(
          once.parsed.clauses.map((clause) => [clause.number, clause.heading]),
        )
      },
    ),
  )
})
