// What a rule of a community can be, and what a backtest of it says.
import { z } from '#kernel'
import { Line, Text, Whole } from '#kernel/web'

export const ruleKinds = ['words', 'expression'] as const
export type RuleKind = (typeof ruleKinds)[number]
export const ruleDoes = ['publish', 'order', 'flag', 'hold'] as const
export type RuleDoes = (typeof ruleDoes)[number]
/** What happens when nobody has looked by the promised time. Both end in the open; one calls for help first. */
export const ruleThens = ['publish', 'escalate'] as const
export type RuleThen = (typeof ruleThens)[number]

export const PATTERNS = 500
export const PATTERN_LETTERS = 300

/** One pattern a line. */
export const Patterns = Text(PATTERNS * PATTERN_LETTERS, 1).transform((text) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
])

export const RuleFields = {
  kind: z.enum(ruleKinds),
  patterns: Patterns,
  does: z.enum(ruleDoes),
  severity: Whole(0, 3).default(1),
  hours: Whole(1, 168).default(24),
  afterwards: z.enum(ruleThens).default('publish'),
  why: Text(2000, 10),
}
export const RuleName = Line(100, 3)

export type BacktestReport = {
  /** Days the content comes from. */
  from: string | null
  to: string | null
  /** A few of what it would have caught. */
  examples: ReadonlyArray<{
    kind: string
    id: string
    quote: string
    decided: 'keep' | 'hide' | null
  }>
  /** Share of harmless things caught, by language and by whom they are about; as released. */
  groups: ReadonlyArray<{ group: string; people: number | null; share: number | null }>
}
