/** What the reader of text sees through, and what it leaves alone. */

import { describe, expect, test } from 'vitest'
import { Tokenizer } from './tokens.ts'
import { plainWord } from './spelling.ts'
import type { Step } from './spelling.ts'

function pieces(text: string, language = 'en'): string[] {
  const found: string[] = []
  new Tokenizer(language).cut(text, (written) => found.push(written))
  return found
}

describe('a word', () => {
  test.each([
    ['b1tch', 'bitch'],
    ['st\u200bupid', 'stupid'],
    ['f\u00aduck', 'fuck'],
    ['ｉｄｉｏｔ', 'idiot'],
    ['іdiоt', 'idiot'],
    ['𝐟𝐮𝐜𝐤', 'fuck'],
    ['shiiiiit', 'shit'],
    ['coooool', 'cool'],
    ['a$$hole', 'asshole'],
    ['DON’T', "don't"],
    ['h\u0336a\u0336t\u0336e', 'h̶a̶t̶e'],
  ])('%s is read as %s', (written, read) => {
    expect(plainWord(written)).toBe(read)
  })

  test.each(['covid19', '4th', '2nd', '100km', 'mp3', 'привет', 'αγάπη', 'straße', 'iphone6'])(
    '%s stays as it is',
    (word) => {
      expect(plainWord(word)).toBe(word)
    },
  )

  test('shows each step by which it was read', () => {
    const steps: Step[] = []
    plainWord('ST\u200bUP1DDDD', steps)
    expect(steps.map(({ kind }) => kind)).toEqual(['invisible', 'digits', 'stretch'])
    expect(steps.at(-1)!.to).toBe('stupidd')
  })
})

describe('a text', () => {
  test('spelled out letter by letter is one word at its place', () => {
    const found: [string, number, number][] = []
    new Tokenizer().cut('you i d i o t !', (...piece) => found.push(piece))
    expect(found[1]).toEqual(['idiot', 4, 13])
  })

  test('keeps ordinary one-letter words', () => {
    expect(pieces('I am a b')).toEqual(['I', 'am', 'a', 'b'])
  })

  test('replaces links, names and addresses by what they are', () => {
    expect(pieces('@ann see https://x.org/a?b=1 or mail me@x.org [USER]')).toEqual([
      '<user>',
      'see',
      '<link>',
      'or',
      'mail',
      '<mail>',
      '<user>',
    ])
  })

  test('keeps whole emoji, flags and families', () => {
    expect(pieces('👍🏽 🇩🇪 👩‍👩‍👧 ❤️')).toEqual(['👍🏽', '🇩🇪', '👩‍👩‍👧', '❤️'])
  })

  test('reads hashtags as their words', () => {
    expect(pieces('#BlackLivesMatter')).toEqual(['Black', 'Lives', 'Matter'])
  })

  test('is cut into words where the script has no spaces', () => {
    expect(pieces('今日は天気がいい', 'ja').length).toBeGreaterThan(2)
    expect(pieces('สวัสดีครับ', 'th')).toEqual(['สวัสดี', 'ครับ'])
  })

  test('with lone surrogates, mixed directions or control characters is still read', () => {
    expect(pieces('a\ud800b \udc00 שלום \u202eabc\u202c \u0000x')).toContain('שלום')
  })
})
