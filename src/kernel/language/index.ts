/** The door of kernel/language: words, dates and deadlines in the language being drawn. */

export {
  allMessages,
  hasMessage,
  missingMessages,
  onMissingMessage,
  registerMessages,
} from './catalogue.ts'
export type { Messages } from './catalogue.ts'
export { checkMessages } from './check-messages.ts'
export {
  formatDate,
  formatDateTime,
  formatDay,
  formatExact,
  formatLanguage,
  formatList,
  formatNumber,
  formatRelative,
  formatTime,
  formatWeekday,
  localDay,
} from './dates.ts'
export { type DeadlineWords, deadlineWords } from './deadline.ts'
export { draw, type DrawFor, type Drawing, drawing, nextId } from './drawing.ts'
export { kernelWords } from './kernel-words.ts'
export { chooseLocale, completeLocales, directionOf, intlLocale, pseudoLocale } from './locales.ts'
export type { Direction } from './locales.ts'
export { say } from './say.ts'
export { words, type Words } from './words.ts'
