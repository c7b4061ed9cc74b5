// Words said to somebody in their language, outside of any page: mails.
import type { Asking } from '#kernel'
import { draw } from '#kernel/language'

export const inWordsOf = <T>(now: Asking, locale: string, write: () => T): T =>
  draw({ locale, timeZone: now.business.timeZone, now: now.at }, write as () => never)
