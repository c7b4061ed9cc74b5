// Questions that no small business has an approved answer for, written for this: a finder learns from them what is
// nobody's question, and draws its line with them. Some are close to what a shop is asked, most are not.
import lists from './outside-questions.json' with { type: 'json' }

export const outsideOf = (locale: string): readonly string[] =>
  (lists as Readonly<Record<string, readonly string[]>>)[locale.split('-')[0] ?? ''] ?? []
