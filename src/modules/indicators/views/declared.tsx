import { say } from '#kernel/language'
import type { Unit } from './in-unit.ts'

/** What a view knows of a declared indicator. */
export type Card = {
  name: string
  unit: Unit
  better: 'higher' | 'lower' | 'neither'
  period: 'month' | 'quarter' | 'year'
  owner: string
  aboutPeople: boolean
  codes?: readonly string[]
  counted: boolean
}
export type Reading = {
  period: string
  taken_at: Date
  shown: 'figure' | 'withheld' | 'none'
  value: number | null
  low: number | null
  high: number | null
  n: number | null
  because: string | null
}
export type Warning =
  | { key: 'quiet-channel'; besides: string; value: number }
  | { key: 'unknown-channel'; besides: string }
  | { key: 'missed'; target: number; until: string }
  | { key: 'wide'; low: number; high: number }
export type Followed = {
  indicator: Card
  history: readonly Reading[]
  target: { value: number; until: string; reason: string; set_at: Date } | null
  silence: { reason: string; began_at: Date } | null
  verdict: 'higher' | 'lower' | 'no-clear-change' | null
  warnings: readonly Warning[]
}

/** The words its module wrote for it: its name, or with an ending what it means, its formula, source or caution. */
export function wordsOf(
  name: string,
  part: '' | '-means' | '-formula' | '-source' | '-caution' = '',
): string {
  const dot = name.indexOf('.')
  return say({ key: `${name.slice(0, dot)}.indicator.${name.slice(dot + 1)}${part}` })
}
