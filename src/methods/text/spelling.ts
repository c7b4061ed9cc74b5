/** Undoes the tricks by which a word hides from a reader of text, one visible step at a time. */

import { invisible } from './characters.ts'

export type StepKind = 'compatibility' | 'invisible' | 'look-alike' | 'digits' | 'stretch' | 'marks'

/** One change made to one word: what it looked like before and after. */
export interface Step {
  kind: StepKind
  from: string
  to: string
}

const unseen = new RegExp(invisible, 'gu')
const latin = /\p{sc=Latin}/u
const foreign = /[\p{sc=Cyrillic}\p{sc=Greek}]/u
const arabicMarks = /\u0640|\u064b|\u064c|\u064d|\u064e|\u064f|\u0650|\u0651|\u0652|\u0670/g
const stackedMarks = /(\p{M})\p{M}+/gu
const ascii = /^[a-z']+$/

/** Cyrillic and Greek letters that look like Latin ones (Unicode confusables, the common subset). */
const lookAlikes: Record<string, string> = Object.fromEntries(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhӏlвbкkмmнhтtгrαaεeοoρpνvιiκkτtυuχxωwηnϲc'.matchAll(/(.)(.)/gu)].map(
    ([, from, to]) => [from!, to!],
  ),
)

const digitLetters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
  '€': 'e',
}
const disguise = /[0134578@$!|+€]/g
const measured =
  /^\d+(st|nd|rd|th|am|pm|px|kg|km|gb|mb|mm|cm|min|ml|yo|ft|er|er|eme|ème|de|en|fach|x\d+|[a-z])$/

/** Doubled letters that real words hold often; others shrink to one. */
const doubles = /([eolstfrnpmdbcgz])\1{2,}/gu
const singles = /([^eolstfrnpmdbcgz\d])\1{2,}/gu

function fromDigits(word: string): string {
  if (!/[a-z]/.test(word) || !disguise.test(word)) return word
  disguise.lastIndex = 0
  if (/[2690%#&]/.test(word.replace(/0/g, '')) || measured.test(word)) return word
  const inner = /[a-z][0134578@$!|+€]{1,3}[a-z]/.test(word)
  const front = /^[0134578@$!|+€][a-z]{2,}/.test(word)
  const back = /[a-z][@$!|€]+$/.test(word)
  if (!inner && !front && !back) return word
  const letters = word.replace(/[^a-z]/g, '').length
  if (letters * 2 < word.length) return word
  return word.replace(disguise, (sign) => digitLetters[sign] ?? sign)
}

function fromLookAlikes(word: string): string {
  if (!latin.test(word) || !foreign.test(word)) return word
  return word.replace(/./gu, (letter) => lookAlikes[letter] ?? letter)
}

function fromMarks(word: string): string {
  return word
    .replace(arabicMarks, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(stackedMarks, '$1')
    .normalize('NFC')
}

/**
 * The word as the model reads it: compatible forms, lower case, no invisible characters, Latin
 * look-alikes folded in words of mixed script, digits and signs read as letters where they stand
 * among letters, stretched letters shortened. `steps`, where given, receives what changed.
 */
export function plainWord(raw: string, steps?: Step[]): string {
  let word = raw.toLowerCase()
  if (ascii.test(word) && !/(.)\1\1/.test(word)) return word
  const pass = (kind: StepKind, next: string): void => {
    if (next !== word) steps?.push({ kind, from: word, to: next })
    word = next
  }
  pass('invisible', word.replace(unseen, ''))
  pass('compatibility', word.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'"))
  pass('look-alike', fromLookAlikes(word))
  pass('marks', fromMarks(word))
  pass('digits', fromDigits(word))
  pass('stretch', word.replace(doubles, '$1$1').replace(singles, '$1'))
  return word
}
