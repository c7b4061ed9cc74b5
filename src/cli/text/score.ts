/** `evenhand text score` and `explain`: one answer per text, in order, in constant memory. */

import { Neighbours, Scorer, highlight } from '#methods/text'
import type { Example, Model } from '#methods/text'
import { LineWriter, progressOn } from './io.ts'
import type { Io } from './io.ts'
import { openModel } from './models.ts'
import { readOptions } from './options.ts'
import type { Options } from './options.ts'
import { Problem } from './problem.ts'
import { labelsOfRow, readRows, textOf } from './rows.ts'

export const scoreHelp = `evenhand text score --model MODEL --in FILE [--out FILE.jsonl]
  --text-column NAME    column with the text (text)
Writes for each text: {"label", "scores", "outOfScope", "refused"}.
MODEL is a file made by train, or starter:NAME.`

export const explainHelp = `evenhand text explain --model MODEL --in FILE [--out FILE.jsonl]
  --label LABEL         explain this label rather than the likeliest
  --examples FILE       labelled texts; shows the --nearest N (3) most like each text
  --text-column NAME    column with the text (text)
Writes what score writes and {"logit", "bias", "words": [{"text", "start", "end", "weight"}]}:
bias and weights add up to the logit; "spans" are the places to mark.`

export async function scoreCommand(args: string[], io: Io, explaining: boolean): Promise<number> {
  const options = readOptions(args, ['model', 'in'])
  if (options.help) return (io.stdout.write(`${explaining ? explainHelp : scoreHelp}\n`), 0)
  const model = await openModel(options.model)
  if (options.label !== undefined && !model.labels.includes(options.label)) {
    throw new Problem(
      `The model has no label "${options.label}". It has: ${model.labels.slice(0, 20).join(', ')}.`,
    )
  }
  const scorer = new Scorer(model)
  const neighbours = await neighboursOf(model, options, io)
  const show = progressOn(io.stderr)
  const out = new LineWriter(options.out, io)
  let texts = 0
  const nearest = (text: string): object =>
    neighbours === undefined
      ? {}
      : {
          nearest: neighbours.near(text, options.nearest).map(({ example, likeness }) => ({
            text: example.text,
            labels: example.labels,
            likeness,
          })),
        }
  for await (const row of readRows(options.in, io.stdin)) {
    const text = textOf(row, options.textColumn)
    if (explaining) {
      const explanation = scorer.explain(text, options.label)
      await out.write(
        JSON.stringify({ ...explanation, spans: highlight(explanation.words), ...nearest(text) }),
      )
    } else await out.write(JSON.stringify(scorer.score(text)))
    show(`${++texts} texts`)
  }
  await out.close()
  show(`${texts} texts`, true)
  return 0
}

async function neighboursOf(
  model: Model,
  options: Options,
  io: Io,
): Promise<Neighbours | undefined> {
  if (options.examples === undefined) return undefined
  const examples: Example[] = []
  for await (const row of readRows(options.examples, io.stdin)) {
    const labels = labelsOfRow(row, options.labelColumn, model.kind === 'multi')
    examples.push({ text: textOf(row, options.textColumn), labels })
  }
  return new Neighbours(examples, model.reading)
}
