/** Makes up a language from English: accents on every vowel and 40 % more letters, gaps kept as they are. */

import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'

const accented: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
  Y: 'Ý',
  C: 'Ç',
  N: 'Ñ',
}

/** Longer by two letters in five, so that what does not fit German does not fit here either. */
export function pseudoWords(words: string): string {
  if (!/\p{L}/u.test(words)) return words
  const letters = words.replace(/[a-zA-Z]/g, (letter) => accented[letter] ?? letter)
  const more = Math.ceil(words.trim().length * 0.4)
  const filling = 'öñë ťwø '
    .repeat(Math.ceil(more / 8))
    .slice(0, more)
    .trimEnd()
  const end = /\s*$/.exec(letters)?.[0] ?? ''
  return `${letters.slice(0, letters.length - end.length)} ${filling}${end}`
}

/** The same over a parsed message, inside plural forms and tags too. */
export function pseudo(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((one) => {
    if (one.type === TYPE.literal) return { ...one, value: pseudoWords(one.value) }
    if (one.type === TYPE.tag) return { ...one, children: pseudo(one.children) }
    if (one.type !== TYPE.plural && one.type !== TYPE.select) return one
    const options = Object.entries(one.options).map(([name, option]) => [
      name,
      { ...option, value: pseudo(option.value) },
    ])
    return { ...one, options: Object.fromEntries(options) }
  })
}
