/** Words and sentences by the Unicode rules, mended where a full stop ends no sentence. */

/** Abbreviations after which a sentence goes on; lower case, without the last stop. */
const ABBREVIATIONS: Record<string, readonly string[]> = {
  en: [
    'mr',
    'mrs',
    'ms',
    'dr',
    'prof',
    'st',
    'no',
    'vs',
    'e.g',
    'i.e',
    'approx',
    'fig',
    'art',
    'sec',
  ],
  de: [
    'dr',
    'prof',
    'nr',
    'bzw',
    'ca',
    'vgl',
    'abs',
    'art',
    'str',
    'inkl',
    'evtl',
    'ggf',
    'hr',
    'fr',
    'tel',
  ],
  es: ['sr', 'sra', 'srta', 'dr', 'dra', 'núm', 'art', 'pág', 'ud', 'uds', 'aprox', 'ej'],
  fr: ['mme', 'mlle', 'dr', 'pr', 'art', 'env', 'p.ex', 'cf', 'm'],
  it: ['sig', 'sigra', 'dott', 'prof', 'art', 'pag', 'ecc', 'es', 'avv', 'ing'],
  nl: ['dhr', 'mevr', 'dr', 'nr', 'bijv', 'ca', 'art', 'blz', 'enz', 'ing'],
  pt: ['sr', 'sra', 'dr', 'dra', 'art', 'pág', 'ex', 'n'],
  sv: ['t.ex', 'bl.a', 'ca', 'dr', 'nr', 'dvs'],
  ru: ['г', 'ул', 'им', 'проф', 'т.е', 'т.д', 'руб', 'см', 'стр'],
}

/** In these languages "3." before a capital is an ordinal, as in "am 3. Mai". */
const ORDINALS = new Set(['de', 'da', 'nb', 'nn', 'no', 'fi', 'cs', 'pl'])

export type Sentence = { text: string; words: string[] }

/**
 * Sentences that hold at least one word, each with its words (those with a letter; a bare number is
 * none). A line break inside a sentence is a space when the next line begins small.
 */
export function sentencesOf(text: string, locale: string): Sentence[] {
  const language = languageOf(locale)
  const joined = text.replaceAll(/[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, ' ')
  const words = new Intl.Segmenter(locale, { granularity: 'word' })
  const sentences: Sentence[] = []
  let held = ''
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(
    joined,
  )) {
    held += segment
    if (goesOn(held, language)) continue
    push(held)
    held = ''
  }
  push(held)
  return sentences

  function push(sentence: string): void {
    const found: string[] = []
    for (const { segment, isWordLike } of words.segment(sentence))
      if (isWordLike && /\p{L}/u.test(segment)) found.push(segment)
    if (found.length > 0) sentences.push({ text: sentence.trim(), words: found })
  }
}

function goesOn(sentence: string, language: string): boolean {
  if (/[\r\n]\s*$/u.test(sentence)) return false
  const last = /(?:^|[\s(„"«'])([\p{L}\p{N}.]+)\.\s+$/u.exec(sentence)?.[1]?.toLowerCase()
  if (last === undefined) return false
  if (ABBREVIATIONS[language]?.includes(last)) return true
  if (ORDINALS.has(language) && /^\d{1,2}$/.test(last)) return true
  // An initial, or one half of "z. B." and "p. ex."; English "I" ends sentences.
  return /^\p{L}$/u.test(last) && last !== 'i' && last !== 'я'
}

/** The primary language of a locale in lower case: "de" of "de-AT". */
export function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? 'und'
}
