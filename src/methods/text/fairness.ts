/** Whether a model errs more against some people than against others. */

import { wilson } from '#methods/statistics'

/** A share with its 95 % Wilson interval. */
export interface Rate {
  count: number
  of: number
  share: number | null
  low: number
  high: number
}

/** One decision about a text: the groups it concerns, what the model said, what people said. */
export interface Decided {
  groups: readonly string[]
  flagged: boolean
  truth: boolean
  /** Probability, for the order within and across groups. */
  chance: number
}

export interface GroupFigures {
  group: string
  texts: number
  /** Share of harmless texts flagged. */
  falsePositives: Rate
  /** Share of harmful texts missed. */
  falseNegatives: Rate
  /** False-positive share minus that of all other texts, with a 95 % Newcombe interval. */
  difference: { value: number; low: number; high: number } | null
}

export interface FairnessReport {
  label: string
  all: GroupFigures
  groups: GroupFigures[]
  /** Largest minus smallest false-positive and false-negative share over groups with 20+ such texts. */
  falsePositiveGap: number | null
  falseNegativeGap: number | null
  /** Sum over groups of |false-positive share - that of all| (Dixon et al., AIES 2018). */
  falsePositiveEqualityDifference: number
  notes: string[]
}

const enough = 20

function rate(count: number, of: number): Rate {
  return { count, of, share: of > 0 ? count / of : null, ...wilson(count, of) }
}

/** Difference of two shares with Newcombe's hybrid score interval (Newcombe 1998, method 10). */
function differenceOf(first: Rate, second: Rate): GroupFigures['difference'] {
  if (first.share === null || second.share === null) return null
  const value = first.share - second.share
  const low = value - Math.hypot(first.share - first.low, second.high - second.share)
  const high = value + Math.hypot(first.high - first.share, second.share - second.low)
  return { value, low: Math.max(-1, low), high: Math.min(1, high) }
}

function figures(
  group: string,
  inside: readonly Decided[],
  others: readonly Decided[],
): GroupFigures {
  const wrongly = (list: readonly Decided[]): Rate => {
    const harmless = list.filter(({ truth }) => !truth)
    return rate(harmless.filter(({ flagged }) => flagged).length, harmless.length)
  }
  const harmful = inside.filter(({ truth }) => truth)
  const falsePositives = wrongly(inside)
  return {
    group,
    texts: inside.length,
    falsePositives,
    falseNegatives: rate(harmful.filter(({ flagged }) => !flagged).length, harmful.length),
    difference: others.length > 0 ? differenceOf(falsePositives, wrongly(others)) : null,
  }
}

function gapOf(rates: readonly Rate[]): number | null {
  const shares = rates.filter(({ of }) => of >= enough).map(({ share }) => share!)
  return shares.length > 1 ? Math.max(...shares) - Math.min(...shares) : null
}

/** The report over every group named in `decided`, largest groups first. */
export function fairnessReport(label: string, decided: readonly Decided[]): FairnessReport {
  const names = [...new Set(decided.flatMap(({ groups }) => groups))]
  const all = figures('all', decided, [])
  const groups = names
    .map((name) => {
      const inside = decided.filter((one) => one.groups.includes(name))
      const others = decided.filter((one) => !one.groups.includes(name))
      return figures(name, inside, others)
    })
    .sort((a, b) => b.texts - a.texts || (a.group < b.group ? -1 : 1))
  let equality = 0
  for (const { falsePositives } of groups) {
    if (falsePositives.share !== null)
      equality += Math.abs(falsePositives.share - (all.falsePositives.share ?? 0))
  }
  const small = groups.filter(
    ({ falsePositives, falseNegatives }) =>
      falsePositives.of < enough && falseNegatives.of < enough,
  )
  const notes = [
    'A text may concern several groups. Intervals are 95 %, each for itself: with many groups some differ by chance.',
  ]
  if (small.length > 0)
    notes.push(
      `Too few texts to say anything about: ${small.map(({ group }) => group).join(', ')}.`,
    )
  if (groups.length === 0)
    notes.push('No text concerns a listed group: the report says nothing about fairness.')
  return {
    label,
    all,
    groups,
    falsePositiveGap: gapOf(groups.map((one) => one.falsePositives)),
    falseNegativeGap: gapOf(groups.map((one) => one.falseNegatives)),
    falsePositiveEqualityDifference: equality,
    notes,
  }
}
