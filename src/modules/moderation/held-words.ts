// What stands where something is held: that a person will look, and by when.
import type { Asking } from '#kernel'
import { draw, formatDateTime } from '#kernel/language'
import { t } from './words.ts'

export const heldWords = (now: Asking, until: Date): string =>
  inBusinessWords(now, () => t('held-why', { until: formatDateTime(until) }))

export const inBusinessWords = (now: Asking, write: () => string): string =>
  draw(
    { locale: now.business.locale, timeZone: now.business.timeZone, now: now.at },
    write as () => never,
  )
