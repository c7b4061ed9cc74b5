// What the letter to a reviewer from outside says: what is asked, by when, that nothing else opens.
import type { Asking } from '#kernel'
import { draw, formatDateTime } from '#kernel/language'
import { t } from './words.ts'

type To = { name: string; locale: string; until: Date }

export function reviewerLetter(
  now: Asking,
  to: To,
  path: string,
): { subject: string; lines: string[] } {
  const write = () => ({
    subject: t('letter.subject', { business: now.business.name }),
    lines: [
      t('letter.dear', { name: to.name }),
      t('letter.asked', { business: now.business.name }),
      path,
      t('letter.until', { until: formatDateTime(to.until) }),
      t('letter.why', { business: now.business.name }),
      now.business.name,
    ],
  })
  return draw(
    { locale: to.locale, timeZone: now.business.timeZone, now: now.at },
    write as () => never,
  )
}
