/** What of a pay analysis may be shown to people who may not see the payroll. */
import type { PayAnalysis } from './analyse.ts'
import { cannot, isCannot, type Figure } from './cannot.ts'

/** Rounded gaps with small groups hidden; shares of a band in whole per cent. */
export interface PublicPay {
  readonly mean: Figure
  readonly median: Figure
  readonly bands: readonly Figure<{ readonly reference: number; readonly other: number }>[]
  readonly categories: readonly {
    readonly category: string
    readonly mean: Figure
    readonly median: Figure
  }[]
}

/** Fewest people of either group behind a shown figure. */
export const fewestShown = 5

const hiddenFigure = cannot('a group in it is too small to be shown without showing a person')

const rounded = (figure: Figure): Figure =>
  isCannot(figure) ? figure : Math.round(figure * 10) / 10

/** Places to hide: those under the threshold and, where that is one alone, the next smallest. */
function hiddenPlaces(smallest: readonly number[]): ReadonlySet<number> {
  const few = smallest.flatMap((people, at) => (people < fewestShown ? [at] : []))
  if (few.length !== 1) return new Set(few)
  const next = [...smallest.keys()]
    .filter((at) => !few.includes(at))
    .sort((a, b) => (smallest[a] ?? 0) - (smallest[b] ?? 0) || a - b)
    .slice(0, 1)
  return new Set([...few, ...next])
}

/**
 * The part of an analysis fit for publishing: no figure with fewer than 5 of either group behind
 * it, and never a single hidden band or category, which could be told from the others
 * (Directive (EU) 2023/970 Art. 12(3)). Gaps to a tenth, shares to a whole per cent.
 */
export function publicPay({ gaps, categories = [] }: PayAnalysis): PublicPay {
  const { reference, other } = gaps.people
  const enough = Math.min(reference, other) >= fewestShown
  const bands = isCannot(gaps.quartiles) ? [] : gaps.quartiles
  const counts = bands.map((band) => (Math.min(band.reference, band.other) / 100) * band.people)
  const hiddenBands = hiddenPlaces(counts.map((count) => Math.floor(count + 1e-9)))
  const hiddenKinds = hiddenPlaces(
    categories.map(({ people }) => Math.min(people.reference, people.other)),
  )
  return {
    mean: enough ? rounded(gaps.mean) : hiddenFigure,
    median: enough ? rounded(gaps.median) : hiddenFigure,
    bands: bands.map((band, at) =>
      hiddenBands.has(at)
        ? hiddenFigure
        : { reference: Math.round(band.reference), other: Math.round(band.other) },
    ),
    categories: categories.map(({ category, mean, median }, at) =>
      hiddenKinds.has(at)
        ? { category, mean: hiddenFigure, median: hiddenFigure }
        : { category, mean: rounded(mean), median: rounded(median) },
    ),
  }
}
