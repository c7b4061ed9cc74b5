/** Dates and deadlines: short to read, exact on hover and for screen readers. */

import {
  deadlineWords,
  formatDateTime,
  formatDay,
  formatExact,
  formatRelative,
  formatTime,
} from '#kernel/language'

import type { Html } from '../html.ts'

const forms = {
  day: formatDay,
  time: formatTime,
  both: formatDateTime,
  ago: formatRelative,
} as const

/** `as`: day (26 November), time (14:00), both, or ago (2 days ago; never for a duty). */
export function Time({ at, as = 'day' }: { at: Date; as?: keyof typeof forms }): Html {
  return (
    <time datetime={at.toISOString()} title={formatExact(at)}>
      {forms[as](at)}
    </time>
  )
}

/** By when, and how long that is; coloured when less than a day is left or it has passed. */
export function Deadline({ at }: { at: Date }): Html {
  const { text, state, exact } = deadlineWords(at)
  return (
    <time class={`deadline deadline-${state}`} datetime={at.toISOString()} title={exact}>
      {text}
      <span class="unseen"> ({exact})</span>
    </time>
  )
}
