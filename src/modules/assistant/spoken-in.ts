// Words in the language of a talk, outside of any page.
import type { Asking } from '#kernel'
import { draw } from '#kernel/language'

export const spokenIn = (now: Asking, locale: string, write: () => string): string =>
  draw({ locale, timeZone: now.business.timeZone }, write)
