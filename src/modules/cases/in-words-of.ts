// Words said to somebody in their language, outside of any page: letters and answers that follow a form.
import type { Asking } from '#kernel'
import { draw } from '#kernel/language'

/** The person's language decides, not that of whoever works on the case. */
export const inWordsOf = <T>(now: Asking, locale: string, write: () => T): T =>
  draw({ locale, timeZone: now.business.timeZone, now: now.at }, write as () => never)
