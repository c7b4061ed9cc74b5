/** The formulas, each only for the language it was made for. */

export type Formula =
  | 'flesch'
  | 'amstad'
  | 'szigriszt'
  | 'fernandez-huerta'
  | 'kandel-moles'
  | 'douma'
  | 'gulpease'
  | 'vacca'
  | 'oborneva'
  | 'lix'

/** Counts of a text; `syllables` is null where no formula needs them. */
export type TextCounts = {
  words: number
  sentences: number
  letters: number
  /** Words of more than six letters. */
  longWords: number
  syllables: number | null
  wordsPerSentence: number
}

export type Band =
  | 'very-easy'
  | 'easy'
  | 'fairly-easy'
  | 'standard'
  | 'fairly-hard'
  | 'hard'
  | 'very-hard'

/** Greater means easier for all but LIX. `least` are the lower ends of the bands, easiest first. */
type Entry = {
  score: (counts: TextCounts, asw: number) => number
  least: readonly (readonly [number, Band])[]
}

const FLESCH_BANDS = [
  [90, 'very-easy'],
  [80, 'easy'],
  [70, 'fairly-easy'],
  [60, 'standard'],
  [50, 'fairly-hard'],
  [30, 'hard'],
] as const

const INFLESZ_BANDS = [
  [80, 'very-easy'],
  [65, 'fairly-easy'],
  [55, 'standard'],
  [40, 'fairly-hard'],
] as const

const GULPEASE_BANDS = [
  [80, 'easy'],
  [60, 'standard'],
  [40, 'hard'],
] as const

/** NOTE: all take syllables per word; forms with 0.60 or 0.77 take syllables per 100 words. */
const FORMULAS: Record<Formula, Entry> = {
  // Flesch, Journal of Applied Psychology 32, 1948.
  flesch: flesch(206.835, 1.015, 84.6, FLESCH_BANDS),
  // Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978.
  amstad: flesch(180, 1, 58.5, FLESCH_BANDS),
  // Szigriszt Pazos, Madrid 1993; bands INFLESZ (Barrio Cantalejo 2008).
  szigriszt: flesch(206.835, 1, 62.3, INFLESZ_BANDS),
  // Fernández Huerta 1959, as commonly quoted; the sentence term is quoted two ways.
  'fernandez-huerta': flesch(206.84, 1.02, 60, FLESCH_BANDS),
  // Kandel and Moles 1958.
  'kandel-moles': flesch(207, 1.015, 73.6, FLESCH_BANDS),
  // Douma 1960.
  douma: flesch(206.84, 0.93, 77, FLESCH_BANDS),
  // Lucisano and Piemontese, Scuola e città 3, 1988; needs letters, no syllables.
  gulpease: {
    score: ({ sentences, letters, words }) => 89 + (300 * sentences - 10 * letters) / words,
    least: GULPEASE_BANDS,
  },
  // Franchina and Vacca 1986.
  vacca: flesch(217, 1.3, 60, FLESCH_BANDS),
  // Oborneva 2005.
  oborneva: flesch(206.835, 1.3, 60.1, FLESCH_BANDS),
  // Björnsson, Läsbarhet, Stockholm 1968: greater is harder; bands on the negative.
  lix: {
    score: ({ words, sentences, longWords }) => words / sentences + (100 * longWords) / words,
    least: [
      [-30, 'very-easy'],
      [-40, 'easy'],
      [-50, 'standard'],
      [-60, 'hard'],
    ],
  },
}

function flesch(start: number, asl: number, asw: number, least: Entry['least']): Entry {
  return {
    score: (counts, syllablesPerWord) =>
      start - asl * counts.wordsPerSentence - asw * syllablesPerWord,
    least,
  }
}

const BY_LANGUAGE: Record<string, readonly Formula[]> = {
  en: ['flesch'],
  de: ['amstad'],
  es: ['szigriszt', 'fernandez-huerta'],
  fr: ['kandel-moles'],
  nl: ['douma'],
  it: ['gulpease', 'vacca'],
  ru: ['oborneva'],
  sv: ['lix'],
  da: ['lix'],
  nb: ['lix'],
  nn: ['lix'],
  no: ['lix'],
}

/** Formulas made for a language, the preferred one first; none for most languages. */
export function formulasFor(language: string): readonly Formula[] {
  return BY_LANGUAGE[language] ?? []
}

/** The score of the counts by a formula, and what it means; null when it needs syllables. */
export function scoreBy(
  formula: Formula,
  counts: TextCounts,
): { value: number; band: Band } | null {
  const entry = FORMULAS[formula]
  if (counts.syllables === null && formula !== 'gulpease' && formula !== 'lix') return null
  const value = entry.score(counts, (counts.syllables ?? 0) / counts.words)
  const ease = formula === 'lix' ? -value : value
  const band = entry.least.find(([least]) => ease >= least)?.[1] ?? 'very-hard'
  return { value, band }
}
