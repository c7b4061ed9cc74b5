/** `evenhand text evaluate`: a model's figures on labelled texts. */

import { Scorer, evaluate } from '#methods/text'
import type { Evaluation, Judged } from '#methods/text'
import { progressOn } from './io.ts'
import type { Io } from './io.ts'
import { openModel } from './models.ts'
import { readOptions } from './options.ts'
import { Problem } from './problem.ts'
import { labelsOfRow, readRows, textOf } from './rows.ts'

export const evaluateHelp = `evenhand text evaluate --model MODEL --in FILE
  --text-column NAME, --label-column NAME   columns (text, label)
  --out-of-scope LABEL  texts with this label should be refused
  --json                figures as one JSON object
Prints accuracy, F1, AUROC, calibration and refusal on texts the model has not seen.`

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1))

export async function evaluateCommand(args: string[], io: Io): Promise<number> {
  const options = readOptions(args, ['model', 'in'])
  if (options.help) return (io.stdout.write(`${evaluateHelp}\n`), 0)
  const model = await openModel(options.model)
  const scorer = new Scorer(model)
  const show = progressOn(io.stderr)
  const judged: Judged[] = []
  let foreign = 0
  for await (const row of readRows(options.in, io.stdin)) {
    const truth = labelsOfRow(row, options.labelColumn, model.kind === 'multi')
    if (truth.some((label) => label !== options.outOfScope && !model.labels.includes(label)))
      foreign++
    judged.push({ answer: scorer.score(textOf(row, options.textColumn)), truth })
    show(`${judged.length} texts`)
  }
  if (judged.length === 0) throw new Problem(`${options.in} holds no texts.`)
  if (foreign === judged.length) {
    throw new Problem(
      `None of the labels is one the model knows: ${model.labels.slice(0, 20).join(', ')}.`,
    )
  }
  if (foreign > 0)
    io.stderr.write(`${foreign} texts have labels the model does not know; they count as wrong.\n`)
  const figures = evaluate(model, judged, options.outOfScope)
  io.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : table(figures))
  return 0
}

function table(figures: Evaluation): string {
  const lines = [
    `texts ${figures.texts}   accuracy ${percent(figures.accuracy)} %   macro-F1 ${percent(figures.macroF1)}   calibration error ${figures.calibrationError.toFixed(3)}`,
    `refused ${figures.refused}   accuracy on the rest ${percent(figures.accuracyWhenSure)} %`,
  ]
  const outside = figures.outOfScope
  if (outside) {
    lines.push(
      `out of scope ${outside.texts}   refused ${percent(outside.refused / outside.texts)} %   AUROC ${percent(outside.auroc)}`,
    )
  }
  const wide = Math.max(5, ...figures.labels.map(({ label }) => Math.min(label.length, 40)))
  lines.push('', `${'label'.padEnd(wide)}  texts  precision  recall     F1  AUROC`)
  for (const { label, texts, precision, recall, f1, auroc } of figures.labels) {
    const cells = [
      String(texts).padStart(5),
      percent(precision).padStart(9),
      percent(recall).padStart(6),
      percent(f1).padStart(5),
      percent(auroc).padStart(5),
    ]
    lines.push(`${label.slice(0, 40).padEnd(wide)}  ${cells.join('  ')}`)
  }
  return `${lines.join('\n')}\n`
}
