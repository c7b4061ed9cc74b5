// What letters of moderation say, in the language of whoever gets them.
import type { Asking } from '#kernel'
import { draw, formatDateTime } from '#kernel/language'
import { t } from './words.ts'

export type Lettered = { subject: string; lines: string[] }

export const inLanguage = (now: Asking, locale: string, write: () => Lettered): Lettered =>
  draw({ locale, timeZone: now.business.timeZone, now: now.at }, write as () => never)

/** To somebody without an account: the notice has come, and here one can follow it. */
export const receiptLetter = (now: Asking, locale: string, link: string): Lettered =>
  inLanguage(now, locale, () => ({
    subject: t('letter.receipt.subject', { business: now.business.name }),
    lines: [
      t('letter.receipt.text', { at: formatDateTime(now.at) }),
      link,
      t('letter.receipt.next'),
      now.business.name,
      t('letter.receipt.why'),
    ],
  }))

/** The same person later: what was decided. */
export const outcomeLetter = (now: Asking, locale: string, link: string): Lettered =>
  inLanguage(now, locale, () => ({
    subject: t('letter.outcome.subject', { business: now.business.name }),
    lines: [t('letter.outcome.text'), link, now.business.name, t('letter.receipt.why')],
  }))
