/** Readability by the formula valid for the language, or the word that there is none. */
export { formulasFor, type Band, type Formula, type TextCounts } from './formulas.ts'
export { readability, type NoFormula, type Readability } from './readability.ts'
export { sentencesOf, type Sentence } from './split.ts'
export { syllablesOf } from './syllables.ts'
