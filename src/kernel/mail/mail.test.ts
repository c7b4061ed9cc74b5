import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawLetter } from './draw-letter.tsx'
import { flowed } from './flowed.ts'
import { messageOf } from './message.ts'

/** What a mail program does with format=flowed: joins lines that end with a space, takes off one stuffed space. */
const unflow = (text: string) =>
  text
    .replaceAll(/(?<=\r\n|^) /g, '')
    .replaceAll(/ \r\n/g, ' ')
    .replaceAll('\r\n', '\n')

test('lines are short, and set anew they are the same words', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => /^\S+$/u.test(text))
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const text = flowed([words.join(' ')])
      for (const line of text.split('\r\n'))
        if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(73)
      expect(unflow(text)).toBe(`${words.join(' ')}\n`)
    }),
  )
})

test('an address stays on one line however long it is', () => {
  const link = `https://bramble.example/sign-in/link?key=${'k'.repeat(120)}`
  expect(flowed(['Press:', link]).split('\r\n')).toContain(link)
})

test('the HTML has no picture, no style and no address that was not in the words', () => {
  const html = drawLetter({
    locale: 'ar',
    subject: 'رسالة',
    lines: ['<img src=x>', 'https://bramble.example/t/1', 'one\nhttps://bramble.example/two'],
  })
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).not.toMatch(/<(img|style|link|script)|<[^>]*(style|src)=/)
  expect([...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1])).toEqual([
    'https://bramble.example/t/1',
    'https://bramble.example/two',
  ])
})

test('nobody can write headers through a subject or a name', () => {
  const message = messageOf(
    {
      id: '1',
      from: 'B\r\nBcc: a@b.example',
      to: { name: 'M\nX: y', email: 'm@b.example' },
      locale: 'en',
      subject: 'A\r\nBcc: c@d.example',
      lines: [],
      at: new Date(),
    },
    'post@bramble.example',
  )
  expect(message.subject).toBe('A Bcc: c@d.example')
  expect(JSON.stringify([message.from, message.to])).not.toMatch(/\\[rn]/)
  expect(message.messageId).toBe('<1@bramble.example>')
})
