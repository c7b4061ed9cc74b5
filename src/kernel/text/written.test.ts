import { expect, test } from 'vitest'
import { parse } from 'parse5'
import { attackAddresses, attackStrings } from '../html/attack-strings.ts'
import { elements } from '../../testing/browse.ts'
import { excerptOf, written } from './written.ts'

const mayStand = new Set([
  'p',
  'br',
  'strong',
  'em',
  's',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'a',
  'h3',
  'h4',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'img',
  'html',
  'head',
  'body',
])

test('only plain elements, plain attributes and plain addresses survive, whatever is written', () => {
  for (const attack of [
    ...attackStrings,
    ...attackAddresses.map((address) => `[x](${address}) ![x](${address}) <${address}>`),
  ])
    for (const element of elements(parse(written(attack).html))) {
      expect(mayStand).toContain(element.tagName)
      for (const { name, value } of element.attrs) {
        expect(['href', 'rel', 'src', 'alt', 'width', 'height', 'start', 'align']).toContain(name)
        if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|\/(?!\/)|[^:]*$)/i)
        if (name === 'src') expect(value).toMatch(/^\/files\//)
      }
    }
})

test('a picture from elsewhere is left out, one of our own files stays', () => {
  expect(written('![cat](https://example.org/cat.png)').html).not.toContain('<img')
  expect(written('![cat](/files/018f3c1e-0000-7000-8000-000000000000)').html).toContain(
    '<img src="/files/',
  )
})

test('mentions are names after an @, not addresses, code or quotes', () => {
  expect(
    written('Hi @jonas and @Zoë.Müller, mail me@example.org `@code`\n> @quoted').mentions,
  ).toEqual(['jonas', 'Zoë.Müller'])
})

test('the words alone keep no markup', () => {
  expect(written('**Bread** & <b>cake</b>').words).toBe('Bread & <b>cake</b>')
})

test('an excerpt ends at a word', () => {
  expect(excerptOf('one two three four five', 12)).toBe('one two …')
})
