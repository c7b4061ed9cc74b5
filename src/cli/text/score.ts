/** `evenhand text score` and `explain`: one answer per text, in order, in constant memory. */

import { Scorer, highlight } from '#methods/text'
import { LineWriter, progressOn } from './io.ts'
import type { Io } from './io.ts'
import { openModel } from './models.ts'
import { readOptions } from './options.ts'
import { Problem } from './problem.ts'
import { readRows, textOf } from './rows.ts'

export const scoreHelp = `evenhand text score --model MODEL --in FILE [--out FILE.jsonl]
  --text-column NAME    column with the text (text)
Writes for each text: {"label", "scores", "outOfScope", "refused"}.
MODEL is a file made by train, or starter:NAME.`

export const explainHelp = `evenhand text explain --model MODEL --in FILE [--out FILE.jsonl]
  --label LABEL         explain this label rather than the likeliest
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
  const show = progressOn(io.stderr)
  const out = new LineWriter(options.out, io)
  let texts = 0
  for await (const row of readRows(options.in, io.stdin)) {
    const text = textOf(row, options.textColumn)
    if (explaining) {
      const explanation = scorer.explain(text, options.label)
      await out.write(JSON.stringify({ ...explanation, spans: highlight(explanation.words) }))
    } else await out.write(JSON.stringify(scorer.score(text)))
    show(`${++texts} texts`)
  }
  await out.close()
  show(`${texts} texts`, true)
  return 0
}
