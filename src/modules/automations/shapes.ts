// Shapes that verbs and doors of the register share.
import { z } from '#kernel'
import { Text } from '#kernel/web'

export const dids = ['labelled', 'ordered', 'suggested', 'held', 'answered', 'let-through'] as const
export type Did = (typeof dids)[number]

/** Words for a person, kept as keys and values, so that everybody reads them in their own language. */
export type Says = ReadonlyArray<{ key: string; values?: Record<string, string | number> }>

/** What a check found: figures in words, and per group only what disclosure control released. */
export type Report = {
  says: Says
  groups?: ReadonlyArray<{
    group: string
    /** The group in words, where it has any. */
    say?: Says[number]
    people: number | null
    share: number | null
  }>
}

export const Name = z
  .string()
  .regex(/^[a-z-]+\.[a-z-]+$/, 'automations.name-form')
  .max(80)
export const Reason = Text(1000, 10)
