/** Deadlines in words: the day, the hour and the time left, never a bare "2 days ago". */

import { formatDay, formatExact, formatTime, formatWeekday, localDay } from './dates.ts'
import { drawing } from './drawing.ts'
import { kernelWords as t } from './kernel-words.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export interface DeadlineWords {
  /** open: more than a day; soon: less than a day; late: passed. */
  state: 'open' | 'soon' | 'late'
  /** by Thursday 14:00 */
  by: string
  /** 2 days left */
  left: string
  /** by Thursday 14:00, 2 days left */
  text: string
  /** Thursday, 26 November 2026 at 14:00 CET */
  exact: string
}

/** Puts a deadline into words, as seen from the moment being drawn. Time left is rounded down. */
export function deadlineWords(due: Date): DeadlineWords {
  const { now } = drawing()
  const away = due.getTime() - now.getTime()
  const state = away < 0 ? 'late' : away < day ? 'soon' : 'open'
  const by = t(state === 'late' ? 'deadline.was' : 'deadline.by', { when: whenWords(due, now) })
  const left = t(state === 'late' ? 'deadline.late' : 'deadline.left', amount(Math.abs(away)))
  return { state, by, left, text: t('deadline.both', { by, left }), exact: formatExact(due) }
}

function whenWords(due: Date, now: Date): string {
  const time = formatTime(due)
  if (localDay(due) === localDay(now)) return t('deadline.today', { time })
  const near = Math.abs(due.getTime() - now.getTime()) < 6 * day
  return near
    ? t('deadline.weekday', { day: formatWeekday(due), time })
    : t('deadline.date', { day: formatDay(due), time })
}

function amount(away: number): { n: number; unit: string } {
  if (away >= day) return { n: Math.floor(away / day), unit: 'day' }
  if (away >= hour) return { n: Math.floor(away / hour), unit: 'hour' }
  return { n: Math.floor(away / minute), unit: 'minute' }
}
