// Hours in which nobody is written to who has not asked for it, by the clock on the reader's own wall.
import { instantOf, wallAt } from '#methods/calendar'

export type Quiet = { from: number; until: number; zone: string }

/** What holds for whoever has said nothing: from eight in the evening until eight in the morning. */
export const usual = { from: 20, until: 8 }

/** When the quiet hours that lie around this moment end; undefined outside of them. Equal hours mean none. */
export function quietUntil(at: Date, { from, until, zone }: Quiet): Date | undefined {
  if (from === until) return undefined
  const wall = wallAt(at, zone)
  const inside =
    from < until ? wall.hour >= from && wall.hour < until : wall.hour >= from || wall.hour < until
  if (!inside) return undefined
  const end = { ...wall, hour: until, minute: 0, second: 0, millisecond: 0 }
  return instantOf(wall.hour >= until ? { ...end, day: wall.day + 1 } : end, zone)
}
