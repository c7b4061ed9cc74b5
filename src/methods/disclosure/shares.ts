/** How the answers of everybody together are spread over the possible ones. */
import type { Policy } from './policy.ts'
import { about, roundPercent } from './rounding.ts'

/** Shares in per cent to the nearest 5, about how many answered; or not shown. */
export type Spread =
  | {
      readonly shown: true
      readonly people: number
      readonly shares: readonly { readonly value: number; readonly percent: number }[]
    }
  | { readonly shown: false }

/**
 * The spread of all answers to one question over `values`. Shown from `policy.comments` answers on
 * and not where all are the same. NOTE: only for the whole, never by group: what several spreads
 * and means of the same small groups say together can be one person's answer.
 */
export function releaseSpread(
  answers: readonly number[],
  values: readonly number[],
  policy: Policy,
): Spread {
  const alike = answers.every((answer) => answer === answers[0])
  if (answers.length < policy.comments || alike) return { shown: false }
  const shares = values.map((value) => ({
    value,
    percent: roundPercent(answers.filter((answer) => answer === value).length / answers.length),
  }))
  return { shown: true, people: about(answers.length), shares }
}
