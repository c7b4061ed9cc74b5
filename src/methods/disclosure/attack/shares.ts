/** How many people disappear from a breakdown: small cells only, the best known rule, and ours. */
import { rangesFor } from '../ranges.ts'
import { suppress, type Hidden, type Rules } from '../suppress.ts'
import { spans } from '../release.ts'
import { tableOf, type Answer, type Layout } from '../table.ts'

/** People in hidden finest cells, by rule. */
export interface HiddenShares {
  readonly answered: number
  readonly primary: number
  /** At least two hidden in every sum, at least `k` people together. */
  readonly bestKnown: number
  /** The same, and groups in which everybody answered alike are hidden: what the attacker forces. */
  readonly bestKnownAlike: number
  /** Without an exact mean under our rules. */
  readonly withoutMean: number
  /** Without anything: neither mean nor range. */
  readonly ours: number
}

/** Counts hidden people of one table under each rule, with threshold `k`. */
export function hiddenShares(
  answers: readonly Answer[],
  layout: Layout,
  scale: Rules['scale'],
  k: number,
): HiddenShares {
  const table = tableOf(answers, layout)
  const few = (members: readonly number[]) => members.length < k
  const alike = (members: readonly number[]) =>
    members.every((member) => answers[member]?.value === answers[members[0] ?? 0]?.value)
  const unsafe = (some: readonly number[]) => few(some) || alike(some)
  const people = (hidden: Hidden) =>
    hidden === 'nothing'
      ? answers.length
      : table.cells.reduce(
          (sum, { leaf, members }, at) => sum + (leaf && hidden.has(at) ? members.length : 0),
          0,
        )
  const small = table.cells.flatMap(({ members }, at) => (few(members) ? [at] : []))
  const rules = { unsafe, scale, ...spans }
  const hidden = suppress(table, rules)
  const ranges =
    hidden === 'nothing'
      ? undefined
      : rangesFor(table, hidden, rules, ({ members }) => !few(members))
  const ranged = new Set(ranges?.keys())
  return {
    answered: answers.length,
    primary: people(new Set(small)),
    bestKnown: people(suppress(table, { unsafe: few, scale, countSpan: 0, sumSpan: 0 })),
    bestKnownAlike: people(suppress(table, { unsafe, scale, countSpan: 0, sumSpan: 0 })),
    withoutMean: people(hidden),
    ours:
      hidden === 'nothing'
        ? people(hidden)
        : people(new Set([...hidden].filter((at) => !ranged.has(at)))),
  }
}
