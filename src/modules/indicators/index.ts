// The door of indicators: what may be published of them.
export { publicFigures, type PublicFigure } from './public-figures.ts'
export { giveFigures } from './give-figures.ts'
export { takeReadings } from './take-readings.ts'
export { parsePeriod, periodAt, shift as shiftPeriod, spanOf } from './periods.ts'
export { ChangeWords, FigureWords, warningWords } from './views/figure-words.tsx'
export { History } from './views/history.tsx'
export { wordsOf as indicatorWords } from './views/declared.tsx'
export { inUnit, periodWords } from './views/in-unit.ts'
