// An indicator: a measure of how a business treats people, declared by the module that owns the data behind it.
import type { Hat } from './actor.ts'
import type { Asking } from './now.ts'
import type { Registry } from './registry.ts'

/** A stretch of time: from its first moment up to, and without, `until`. */
export type Span = { from: Date; until: Date }

/** What was counted in a span, before any arithmetic: the value and its interval are computed from it in one place. */
export type Reading =
  | { kind: 'share'; part: number; of: number }
  | { kind: 'count'; events: number }
  /** Events per `per` of exposure, such as reports per 100 employees. */
  | { kind: 'rate'; events: number; exposure: number; per: number }
  /** How long things took, in hours; `open` are those still waiting at the end of the span, for so long by then. */
  | { kind: 'waits'; hours: readonly number[]; open: readonly number[] }
  /** A score that a method has already computed with its interval, and released where it is about people. */
  | { kind: 'score'; value: number; low: number; high: number; n: number }

export type Period = 'month' | 'quarter' | 'year'

export type Indicator = {
  /**
   * `module.word`. Its words are messages of that module: `indicator.<word>`, and with `-means`, `-formula`,
   * `-source` and `-caution` behind it.
   */
  name: string
  unit: 'percent' | 'number' | 'hours' | 'days' | 'points' | 'stars'
  /** Which way is better; `neither` where more and less can both be bad news, such as a number of complaints. */
  better: 'higher' | 'lower' | 'neither'
  period: Period
  /** Who looks after it. */
  owner: Hat
  /** True where a small figure could tell something about one person: it is then shown only through disclosure control. */
  aboutPeople: boolean
  /** A value of the indicator is read together with another one, which can turn good news into a warning. */
  besides?: { indicator: string; below: number }
  /** Codes of reporting standards it helps to answer, such as VSME B10 or GRI 401-1. */
  codes?: readonly string[]
  /** Counts from what happened here; absent where the data lives elsewhere and is brought in. */
  read?: (now: Asking, span: Span) => Promise<Reading | undefined>
}

let known: readonly Indicator[] = []

/** Told once at start. */
export const knowIndicators = (registry: Registry): void => {
  known = registry.modules.flatMap((card) => card.indicators ?? [])
}

/** Every declared indicator, in the order of floors and modules. */
export const declaredIndicators = (): readonly Indicator[] => known
