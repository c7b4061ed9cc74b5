// What people write: Markdown in, safe HTML out, once, when it is written.
export { fileList, folded, paragraph, together } from './folded.ts'
export { mailed, type MailedText } from './mailed.ts'
export {
  excerptOf,
  plainHtml,
  wordsOf,
  written,
  type SafeHtml,
  type WrittenText,
} from './written.ts'
export { Written } from './written-view.tsx'
