/** `evenhand text train`: learns a model from a file of labelled texts. */

import { writeFile } from 'node:fs/promises'
import { encodeModel, train } from '#methods/text'
import type { Example } from '#methods/text'
import { progressOn } from './io.ts'
import type { Io } from './io.ts'
import { readOptions } from './options.ts'
import { Problem } from './problem.ts'
import { labelsOfRow, readRows, textOf } from './rows.ts'

export const trainHelp = `evenhand text train --in FILE --out MODEL
  --text-column NAME    column with the text (text)
  --label-column NAME   column with the label (label)
  --multi               several labels per text, separated by | ; or , (empty: none applies)
  --out-of-scope LABEL  texts with this label teach the model what it is not for
  --language CODE       language of the texts (en)
  --mask                read all words that name who people are as one word
  --refuse-rate R       share of usual texts the model should hand to a person (0.05 for 3+ labels)
  --precision P         choose thresholds so that this share of what is flagged is right
  --balance B           0 to 1: how far rare labels count more
  --name NAME           name on the model's card
  --seed N              same texts and seed, same model (1)
FILE is JSON lines, TSV or CSV with a header, gzip or not; - is standard input.`

export async function trainCommand(args: string[], io: Io): Promise<number> {
  const options = readOptions(args, ['in', 'out'])
  if (options.help) return (io.stdout.write(`${trainHelp}\n`), 0)
  const show = progressOn(io.stderr)
  const examples: Example[] = []
  const skipped: number[] = []
  for await (const row of readRows(options.in, io.stdin)) {
    const labels = labelsOfRow(row, options.labelColumn, options.multi)
    const text = textOf(row, options.textColumn)
    if (labels.length === 0 && !options.multi) skipped.push(row.line)
    else examples.push({ text, labels })
    show(`reading: ${examples.length} texts`)
  }
  if (skipped.length > 0) {
    io.stderr.write(
      `${skipped.length} rows without a label were left out (first: line ${skipped[0]}).\n`,
    )
  }
  const started = process.cpuUsage().user
  const model = trainOrProblem(examples, options, (doing, done) => {
    show(`${doing}: ${Math.round(done * 100)} %`)
  })
  const bytes = encodeModel(model)
  await writeFile(options.out!, bytes).catch((error: Error) => {
    throw new Problem(`Cannot write the model: ${error.message}.`)
  })
  const seconds = (process.cpuUsage().user - started) / 1e6
  show('', true)
  io.stderr.write(
    `Learned ${model.labels.length} labels from ${examples.length} texts in ${seconds.toFixed(1)} s; ${Math.ceil(bytes.length / 1024)} KB in ${options.out}.\n`,
  )
  return 0
}

function trainOrProblem(
  examples: Example[],
  options: ReturnType<typeof readOptions>,
  progress: (doing: string, done: number) => void,
) {
  try {
    return train(examples, {
      language: options.language,
      seed: options.seed,
      multi: options.multi,
      progress,
      ...(options.outOfScope === undefined ? {} : { outOfScope: options.outOfScope }),
      ...(options.refuseRate === undefined ? {} : { refuseRate: options.refuseRate }),
      ...(options.precision === undefined ? {} : { precision: options.precision }),
      ...(options.balance === undefined ? {} : { balance: options.balance }),
      reading: { mask: options.mask ? [options.language.slice(0, 2)] : [] },
      card: { name: options.name ?? 'own model', trained: new Date().toISOString().slice(0, 10) },
    })
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(error.message)
    throw error
  }
}
