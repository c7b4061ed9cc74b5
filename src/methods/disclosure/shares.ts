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
 * The spread of all answers (each, or how many gave each) to one question over `values`. Shown from `policy.comments` answers on
 * and not where all are the same. NOTE: only for the whole, never by group: what several spreads
 * and means of the same small groups say together can be one person's answer.
 */
export function releaseSpread(
  answers: readonly number[] | ReadonlyMap<number, number>,
  values: readonly number[],
  policy: Policy,
): Spread {
  const counts = answers instanceof Map ? answers : counted(answers as readonly number[])
  let all = 0
  for (const times of counts.values()) all += times
  if (all < policy.comments || counts.size < 2) return { shown: false }
  const shares = values.map((value) => ({
    value,
    percent: roundPercent((counts.get(value) ?? 0) / all),
  }))
  return { shown: true, people: about(all), shares }
}

function counted(answers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  return counts
}
