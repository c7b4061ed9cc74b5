/** How good a model's answers are, on texts whose labels people gave. */

import { calibrationError } from './calibrate.ts'
import type { Model } from './model.ts'
import type { Answer } from './answer.ts'

/** An answer beside the truth. */
export interface Judged {
  answer: Answer
  truth: readonly string[]
}

export interface LabelFigures {
  label: string
  texts: number
  precision: number
  recall: number
  f1: number
  /** Area under the ROC curve: how well the probability orders texts; null without both sides. */
  auroc: number | null
}

export interface Evaluation {
  texts: number
  /** Share of right answers (multi: of texts with exactly the right labels). */
  accuracy: number
  macroF1: number
  macroRecall: number
  /** Expected calibration error, 15 bins; of the positive label or of the chosen one. */
  calibrationError: number
  labels: LabelFigures[]
  refused: number
  /** Right answers among the texts the model did not refuse; null when it refused all. */
  accuracyWhenSure: number | null
  outOfScope: { texts: number; refused: number; auroc: number | null } | null
}

/** Area under the ROC curve by ranks, ties counted half (Mann-Whitney). Null without both sides. */
export function auroc(scores: readonly number[], positive: readonly boolean[]): number | null {
  const order = scores.map((_, at) => at).sort((a, b) => scores[a]! - scores[b]!)
  let [rankSum, positives] = [0, 0]
  for (let from = 0; from < order.length;) {
    let to = from
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++
    for (let at = from; at < to; at++) {
      if (!positive[order[at]!]) continue
      rankSum += (from + to + 1) / 2
      positives++
    }
    from = to
  }
  const negatives = scores.length - positives
  if (positives === 0 || negatives === 0) return null
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

/**
 * Figures of `judged`. Texts labelled `outOfScope` count only for refusal.
 * @throws RangeError when there is nothing to judge.
 */
export function evaluate(model: Model, judged: readonly Judged[], outOfScope?: string): Evaluation {
  const outside = judged.filter(({ truth }) => outOfScope !== undefined && truth[0] === outOfScope)
  const inside = judged.filter(({ truth }) => outOfScope === undefined || truth[0] !== outOfScope)
  if (inside.length === 0) throw new RangeError('No labelled texts to evaluate.')
  const given = ({ answer }: Judged): readonly string[] => answer.labels ?? [answer.label]
  const isRight = (one: Judged): boolean =>
    given(one).length === one.truth.length && one.truth.every((label) => given(one).includes(label))
  const labels = model.labels.map((label) => labelFigures(label, inside, given))
  const sure = inside.filter(({ answer }) => !answer.refused)
  const right = inside.filter(isRight).length
  return {
    texts: inside.length,
    accuracy: right / inside.length,
    macroF1: labels.reduce((sum, { f1 }) => sum + f1, 0) / labels.length,
    macroRecall: labels.reduce((sum, { recall }) => sum + recall, 0) / labels.length,
    calibrationError: calibrationOf(model, inside),
    labels,
    refused: inside.length - sure.length,
    accuracyWhenSure: sure.length > 0 ? sure.filter(isRight).length / sure.length : null,
    outOfScope:
      outside.length === 0
        ? null
        : {
            texts: outside.length,
            refused: outside.filter(({ answer }) => answer.refused).length,
            auroc: auroc(
              [...inside, ...outside].map(({ answer }) => answer.outOfScope ?? 0),
              [...inside.map(() => false), ...outside.map(() => true)],
            ),
          },
  }
}

function labelFigures(
  label: string,
  judged: readonly Judged[],
  given: (one: Judged) => readonly string[],
): LabelFigures {
  let [hits, alarms, misses] = [0, 0, 0]
  for (const one of judged) {
    const isGiven = given(one).includes(label)
    const isTrue = one.truth.includes(label)
    if (isGiven && isTrue) hits++
    else if (isGiven) alarms++
    else if (isTrue) misses++
  }
  return {
    label,
    texts: hits + misses,
    precision: share(hits, hits + alarms),
    recall: share(hits, hits + misses),
    f1: share(2 * hits, 2 * hits + alarms + misses),
    auroc: auroc(
      judged.map(({ answer }) => answer.scores[label] ?? 0),
      judged.map(({ truth }) => truth.includes(label)),
    ),
  }
}

function calibrationOf(model: Model, judged: readonly Judged[]): number {
  if (model.kind === 'single') {
    return calibrationError(
      judged.map(({ answer }) => answer.scores[answer.label] ?? 0),
      judged.map(({ answer, truth }) => truth.includes(answer.label)),
    )
  }
  const watched = model.kind === 'binary' ? [model.labels[1]!] : model.labels
  const errors = watched.map((label) =>
    calibrationError(
      judged.map(({ answer }) => answer.scores[label] ?? 0),
      judged.map(({ truth }) => truth.includes(label)),
    ),
  )
  return errors.reduce((sum, error) => sum + error, 0) / errors.length
}
