/** The whole pay analysis: raw gaps first, then chance, then what can be adjusted, then the words. */
import { adjustedGap, tooFew, type Adjusted } from './adjusted.ts'
import { cannot, isCannot, type Cannot } from './cannot.ts'
import { categoryGaps, split, type CategoryGaps } from './categories.ts'
import { bootstrap, permutation, type Interval, type Permutation } from './chance.ts'
import { decompose, type Decomposition, type Sample } from './decompose.ts'
import type { Codes } from './group-codes.ts'
import { leastSquares } from './least-squares.ts'
import type { Payroll, PayrollQuestion } from './payroll.ts'
import { rawGaps, variableGaps, type RawGaps, type VariableGaps } from './raw-gaps.ts'
import { inLogarithms, modelOf } from './sample.ts'
import { inWords } from './words.ts'

/** Everything that can be said about a payroll, and why the rest cannot. */
export interface PayAnalysis {
  readonly rows: number
  readonly scale: Payroll['scale']
  readonly groups: Codes
  readonly passedOver: Payroll['passedOver']
  /** In per cent of the reference group's pay; for a logarithmic column, of the pay behind it. */
  readonly gaps: RawGaps
  readonly variable: VariableGaps | undefined
  readonly categories: readonly CategoryGaps[] | undefined
  readonly chance: {
    readonly permutation: Permutation | Cannot
    readonly meanGapInterval: Interval | Cannot
  }
  readonly incomplete: number
  readonly adjusted: Adjusted | Cannot
  /** The adjusted gap without each column that may itself come of unequal treatment. */
  readonly without: readonly { readonly column: string; readonly adjusted: Adjusted | Cannot }[]
  /** In the unit of the pay column. */
  readonly decomposition: Decomposition | Cannot
  /** In log points. */
  readonly logDecomposition: Decomposition | Cannot
  readonly words: readonly string[]
}

/** Columns that an employer decides about: they can hide unequal treatment as well as explain pay. */
const decidedByEmployer = /grade|level|title|rank|position|bonus|job|role|senior|band|rating/i

const notAsked = cannot('no explaining columns were named')

function guarded(sample: Sample): Decomposition | Cannot {
  const fit = leastSquares(sample.pay, [
    ...sample.columns,
    { name: '(group)', values: sample.isOther },
  ])
  if (isCannot(fit)) return fit
  return tooFew(sample, fit) ?? decompose(sample)
}

function explained(payroll: Payroll, all: readonly string[], names: readonly string[]) {
  const model = names.length === 0 ? notAsked : modelOf(payroll, all, names)
  if (isCannot(model)) {
    return { incomplete: 0, adjusted: model, decomposition: model, logDecomposition: model }
  }
  const inLogs = payroll.scale === 'log' ? model.sample : inLogarithms(model.sample)
  return {
    incomplete: model.incomplete,
    adjusted: isCannot(inLogs) ? inLogs : adjustedGap(inLogs),
    decomposition: guarded(model.sample),
    logDecomposition: isCannot(inLogs) ? inLogs : guarded(inLogs),
  }
}

/** Analyses a payroll as asked. `seed` makes the resampled figures repeat. */
export function analysePay(payroll: Payroll, question: PayrollQuestion, seed = 1): PayAnalysis {
  const { explain } = question
  const groups = split(payroll.workers, ({ pay }) =>
    payroll.scale === 'log' ? Math.exp(pay) : pay,
  )
  const suspects = explain.filter((name) => decidedByEmployer.test(name))
  const figures = {
    rows: payroll.rows,
    scale: payroll.scale,
    groups: payroll.codes,
    passedOver: payroll.passedOver,
    gaps: rawGaps(groups),
    variable:
      question.bonus === undefined
        ? undefined
        : variableGaps(split(payroll.workers, ({ bonus }) => bonus)),
    categories: question.category === undefined ? undefined : categoryGaps(payroll.workers),
    chance: { permutation: permutation(groups, seed), meanGapInterval: bootstrap(groups, seed) },
    ...explained(payroll, explain, explain),
    without: suspects.map((column) => ({
      column,
      adjusted: explained(
        payroll,
        explain,
        explain.filter((name) => name !== column),
      ).adjusted,
    })),
  }
  return { ...figures, words: inWords(figures) }
}
