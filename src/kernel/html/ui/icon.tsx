/** A drawing beside a word, never instead of one. */

import { type Html, markup } from '../html.ts'
import { iconShapes } from './icon-shapes.ts'

export type IconName = keyof typeof iconShapes

/** Arrows that mean forward and back turn round when the page reads from right to left. */
const turning = new Set<IconName>([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'reply',
  'undo-2',
  'log-out',
])

const drawn = new Map<IconName, Html>()

export function Icon({ name }: { name: IconName }): Html {
  const before = drawn.get(name)
  if (before !== undefined) return before
  const turns = turning.has(name) ? ' icon-turns' : ''
  const icon = markup(
    `<svg class="icon${turns}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${iconShapes[name]}</svg>`,
  )
  drawn.set(name, icon)
  return icon
}
