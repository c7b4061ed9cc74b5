import { describe, expect, test } from 'vitest'

import { allMessages, missingMessages, onMissingMessage, registerMessages } from './catalogue.ts'
import {
  checkMessages,
  chooseLocale,
  deadlineWords,
  directionOf,
  draw,
  drawing,
  formatDate,
  formatDateTime,
  formatDay,
  formatExact,
  formatLanguage,
  formatList,
  formatNumber,
  formatRelative,
  formatTime,
  words,
} from './index.ts'

const t = words('bakery', {
  hello: 'Hello',
  greet: 'Hello {name}',
  loaves: '{n, plural, one {# loaf} other {# loaves}}',
  read: 'Read <a>the {what}</a> first',
  due: 'Due {when, date, long}',
  onlyEnglish: 'Only English',
  quoted: "It''s {name}",
})
registerMessages('bakery', 'de', {
  hello: 'Hallo',
  greet: 'Hallo {name}',
  loaves: '{n, plural, one {# Brot} other {# Brote}}',
  read: 'Lesen Sie erst <a>{what}</a>',
  due: 'Fällig {when, date, long}',
})

const now = new Date('2026-11-23T10:00:00Z')
const inEnglish = <T,>(say: () => T extends PromiseLike<unknown> ? never : T): T =>
  draw({ locale: 'en', timeZone: 'Europe/Berlin', now }, say)
const inGerman = <T,>(say: () => T extends PromiseLike<unknown> ? never : T): T =>
  draw({ locale: 'de', timeZone: 'Europe/Berlin', now }, say)

describe('a message', () => {
  test('is said in the language being drawn', () => {
    expect(inEnglish(() => t('greet', { name: 'Ada' }))).toBe('Hello Ada')
    expect(inGerman(() => t('greet', { name: 'Ada' }))).toBe('Hallo Ada')
    expect(inGerman(() => [t('loaves', { n: 1 }), t('loaves', { n: 1204 })].join())).toBe(
      '1 Brot,1.204 Brote',
    )
    expect(inEnglish(() => t('quoted', { name: 'Ada' }))).toBe("It's Ada")
  })

  test('tells dates in the zone being drawn', () => {
    const when = new Date('2026-11-23T23:30:00Z')
    expect(inGerman(() => t('due', { when }))).toBe('Fällig 24. November 2026')
    expect(draw({ locale: 'en', timeZone: 'UTC' }, () => t('due', { when }))).toBe(
      'Due 23 November 2026',
    )
  })

  test('with tags becomes Html, its words and values escaped', () => {
    const html = inEnglish(() =>
      t.rich('read', { what: '<rules>' }, { a: (inside) => <a href="/r">{inside}</a> }),
    )
    expect(html.toString()).toBe('Read <a href="/r">the &lt;rules&gt;</a> first')
    expect(inEnglish(() => t.rich('greet', { name: <bdi>A&amp;B</bdi> })).toString()).toBe(
      'Hello <bdi>A&amp;B</bdi>',
    )
  })

  test('without its value or with unhandled tags throws and names itself', () => {
    expect(() => inEnglish(() => t('greet'))).toThrow('bakery/greet cannot be said in en')
    expect(() => inEnglish(() => t('loaves'))).toThrow('bakery/loaves')
    expect(() => inEnglish(() => t('read', { what: 'x' }))).toThrow('bakery/read')
    expect(() => inEnglish(() => t('nothing' as 'hello'))).toThrow('no message bakery/nothing')
  })

  test('that a language lacks is said in English and reported once', () => {
    const heard: string[] = []
    onMissingMessage((what) => heard.push(what))
    inGerman(() => t('onlyEnglish') + t('onlyEnglish'))
    expect(heard).toEqual(['bakery/onlyEnglish in de'])
    expect(missingMessages()).toContain('bakery/onlyEnglish in de')
  })

  test('in the made-up language is longer, accented and keeps its gaps', () => {
    const say = draw({ locale: 'xx', timeZone: 'UTC' }, () => [
      t('greet', { name: 'Ada' }),
      t('loaves', { n: 1 }),
    ])
    expect(say[0]).toMatch(/^Hëllö .*Ada$/)
    expect(say[1]).toMatch(/^1 löáf ../)
  })
})

describe('drawing', () => {
  test('is over when the picture is done, and after an exception', () => {
    expect(() => t('hello')).toThrow('inside draw()')
    expect(() =>
      inGerman(() => {
        throw new Error('torn')
      }),
    ).toThrow('torn')
    expect(() => drawing()).toThrow('inside draw()')
    inGerman(() => {
      expect(inEnglish(() => t('hello'))).toBe('Hello')
      expect(t('hello')).toBe('Hallo')
      return ''
    })
  })

  test('refuses a picture that would be finished later', () => {
    const later = (async () => 'x') as unknown as () => never
    expect(() => draw({ locale: 'en', timeZone: 'UTC' }, later)).toThrow('synchronously')
  })

  test('knows its direction', () => {
    expect(directionOf('ar-EG')).toBe('rtl')
    expect(draw({ locale: 'he', timeZone: 'UTC' }, () => drawing().direction)).toBe('rtl')
    expect(directionOf('de')).toBe('ltr')
  })
})

describe('dates, numbers and lists', () => {
  const at = new Date('2026-11-26T13:00:00Z')
  test('are told as the reader writes them', () => {
    expect(inEnglish(() => formatDate(at))).toBe('26 November 2026')
    expect(inEnglish(() => formatTime(at))).toBe('14:00')
    expect(inEnglish(() => formatDateTime(at))).toBe('26 November 2026 at 14:00')
    expect(inEnglish(() => formatExact(at))).toBe('Thursday, 26 November 2026 at 14:00 CET')
    expect(inEnglish(() => formatDay(at))).toBe('26 November')
    expect(inGerman(() => formatDay(new Date('2025-01-02')))).toBe('2. Januar 2025')
    expect(inGerman(() => formatRelative(at))).toBe('in 3 Tagen')
    expect(inEnglish(() => formatRelative(now))).toBe('now')
    expect(inGerman(() => formatNumber(1204.5))).toBe('1.204,5')
    expect(inEnglish(() => formatNumber(0.5, { style: 'percent' }))).toBe('50%')
    expect(inEnglish(() => formatList(['a', 'b', 'c']))).toBe('a, b and c')
    expect(inEnglish(() => formatLanguage('de'))).toBe('German')
    expect(inEnglish(() => formatLanguage('too-few to say'))).toBe('too-few to say')
  })

  test.each([
    ['2026-11-26T13:00:00Z', 'by Thursday 14:00, 3 days left', 'open'],
    ['2026-11-24T11:00:00Z', 'by Tuesday 12:00, 1 day left', 'open'],
    ['2026-11-23T13:00:00Z', 'by 14:00 today, 3 hours left', 'soon'],
    ['2026-11-23T10:05:30Z', 'by 11:05 today, 5 minutes left', 'soon'],
    ['2026-12-14T13:00:00Z', 'by 14 December, 14:00, 21 days left', 'open'],
    ['2026-11-21T13:00:00Z', 'was due Saturday 14:00, 1 day late', 'late'],
  ])('a deadline at %s reads %s', (due, text, state) => {
    expect(inEnglish(() => deadlineWords(new Date(due)))).toMatchObject({ text, state })
  })
})

describe('the language of a visitor', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr;q=0.9, en;q=0.2, de;q=0.5', 'de'],
    ['pt-BR', 'en'],
    ['*;q=0.1, de;q=0', 'en'],
    [';;q=,,', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%s chooses %s', (header, locale) => {
    expect(chooseLocale(header, ['en', 'de'])).toBe(locale)
  })
})

describe('checking translations', () => {
  test('finds nothing wrong with the kernel', () => {
    expect(checkMessages({ kernel: allMessages()['kernel'] ?? {} })).toEqual([])
  })

  test('finds missing, extra, empty, broken and different messages', () => {
    const problems = checkMessages({
      m: {
        en: { a: 'A {x}', b: '<i>b</i>', c: 'C', d: '{n, plural, one {#} other {#}}', e: 'E' },
        de: { a: 'A {y}', b: 'b', c: '{', d: '{n, plural, other {#}}', f: 'F', e: ' ' },
      },
      n: { en: { a: 'A' } },
    })
    expect(problems.join('\n')).toBe(
      [
        'm/messages/de.json "a": it lacks {x}.',
        'm/messages/de.json "a": {y} is not in English.',
        'm/messages/de.json "b": it lacks <i>.',
        'm/messages/de.json "c": it is no ICU message (EXPECT_ARGUMENT_CLOSING_BRACE).',
        'm/messages/de.json "d": {n} has no words for "one".',
        'm/messages/de.json has "f", which English does not.',
        'm/messages/de.json "e": it is empty.',
        'n has no messages/de.json.',
      ].join('\n'),
    )
  })
})
