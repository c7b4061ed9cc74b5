/** How hard a text is to read, said only where a formula was made for its language. */
import { cannot, type NotComputed } from '#methods/statistics'
import { formulasFor, scoreBy, type Band, type Formula, type TextCounts } from './formulas.ts'
import { languageOf, sentencesOf } from './split.ts'
import { syllablesOf } from './syllables.ts'

/** A hint for the writer, not a measure of what readers understood. */
export type Readability = {
  value: number
  formula: Formula
  band: Band
  /** LIX was used because no formula was made for the language. */
  fallback: boolean
  /** Under 100 words, where one long sentence turns the result. */
  short: boolean
  text: TextCounts
  /** The longest sentences, longest first, with 25 words or more: where to begin. */
  longest: { text: string; words: number }[]
}

/** No formula, but counts and long sentences all the same, where the text has any words. */
export type NoFormula = NotComputed & Partial<Pick<Readability, 'text' | 'longest'>>

const LONG_SENTENCE = 25
const MOST_LETTERS = 500_000
const ALPHABETS =
  /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}|\p{Script=Georgian}/gu

/**
 * Reads a text in `locale` (BCP 47). With no formula for the language, alphabetic scripts get LIX as
 * a stated fallback and all others "no-valid-formula" (Chinese, Japanese, Arabic, Hindi ...). Texts
 * over 500,000 characters are read up to there.
 */
export function readability(
  text: string,
  locale: string,
  wanted?: Formula,
): Readability | NoFormula {
  if (!isLocale(locale)) return cannot('setting-out-of-range')
  const language = languageOf(locale)
  const sentences = sentencesOf(text.slice(0, MOST_LETTERS), locale)
  const words = sentences.flatMap((sentence) => sentence.words)
  if (words.length === 0) return cannot('no-words')
  const lengths = words.map((word) => word.match(/\p{L}/gu)?.length ?? 0)
  const letters = lengths.reduce((a, b) => a + b, 0)
  const counts: TextCounts = {
    words: words.length,
    sentences: sentences.length,
    letters,
    longWords: lengths.filter((length) => length > 6).length,
    syllables: syllablesIn(words, language),
    wordsPerSentence: words.length / sentences.length,
  }
  const longest = sentences
    .map((sentence) => ({ text: sentence.text, words: sentence.words.length }))
    .filter((sentence) => sentence.words >= LONG_SENTENCE)
    .sort((a, b) => b.words - a.words)
    .slice(0, 5)
  const none: NoFormula = { ...cannot('no-valid-formula'), text: counts, longest }
  const alphabetic = words.reduce((sum, word) => sum + (word.match(ALPHABETS)?.length ?? 0), 0)
  if (alphabetic < 0.8 * letters) return none
  const made = formulasFor(language)
  if (wanted !== undefined && wanted !== 'lix' && !made.includes(wanted)) return none
  const formula = wanted ?? made[0] ?? 'lix'
  const score = scoreBy(formula, counts)
  if (!score) return none
  return {
    ...score,
    formula,
    fallback: !made.includes(formula),
    short: words.length < 100,
    text: counts,
    longest,
  }
}

function syllablesIn(words: readonly string[], language: string): number | null {
  let total = 0
  for (const word of words) {
    const syllables = syllablesOf(word, language)
    if (syllables === null) return null
    total += syllables
  }
  return total
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}
