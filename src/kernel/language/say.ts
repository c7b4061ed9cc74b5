/** Messages whose key is known only when the program runs: refusals, field errors, notices, labels on cards. */

import { find } from './catalogue.ts'
import { drawing } from './drawing.ts'

/** Says `module.key` in the language being drawn. Throws when there is no such message. */
export function say({
  key,
  values = {},
}: {
  key: string
  values?: Record<string, unknown>
}): string {
  const dot = key.indexOf('.')
  return String(find(key.slice(0, dot), drawing().locale, key.slice(dot + 1))(values))
}
