// The statement of reasons as a letter: all of it, so that nobody must sign in to know why.
// @fulfils R88
import type { Asking } from '#kernel'
import { formatDateTime } from '#kernel/language'
import { inLanguage, type Lettered } from './letters.ts'
import type { StatementSeen } from './load-statement.ts'
import { measuresOf, reasonOf } from './statement-words.ts'
import { t } from './words.ts'

export const statementLetter = (now: Asking, told: StatementSeen, link: string): Lettered =>
  inLanguage(now, told.locale, () => ({
    subject: t('statement.subject', { business: now.business.name }),
    lines: [
      t('statement.dear', { name: told.name ?? '' }),
      t('statement.about', { title: told.title, at: formatDateTime(told.said_at) }),
      ...measuresOf(told),
      `${t('statement.reason')}: ${reasonOf(told)}`,
      `${t('statement.facts')}: ${told.facts}`,
      t(`statement.source.${told.source}`),
      t(told.automated_detection ? 'statement.detected.machine' : 'statement.detected.people'),
      t(`statement.decided.${told.automated_decision}`),
      t('statement.appeal', { until: formatDateTime(told.appealUntil) }),
      link,
      t('statement.outside'),
      now.business.name,
    ],
  }))
