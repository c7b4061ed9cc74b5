/** `evenhand text check`, `drift` and `update`: the data before, the model after, decisions since. */

import { writeFile } from 'node:fs/promises'
import { dataQuality, driftBetween, encodeModel, leakage, learnMore } from '#methods/text'
import type { Example } from '#methods/text'
import type { Io } from './io.ts'
import { openModel } from './models.ts'
import { readOptions } from './options.ts'
import type { Options } from './options.ts'
import { Problem } from './problem.ts'
import { labelsOfRow, readRows, textOf } from './rows.ts'

export const checkHelp = `evenhand text check --in FILE [--against TEST] [--multi] [--json]
Looks for near copies, copies with different labels, empty texts and rare labels;
with --against also for texts of FILE that TEST holds, too.`

export const driftHelp = `evenhand text drift --model MODEL --against EARLIER --in NOW [--json]
Compares two periods as the model sees them: labels, sureness, unknown and rising words.`

export const updateHelp = `evenhand text update --model MODEL --in FILE --out MODEL2
Teaches a model further labelled texts without starting over.`

async function examplesIn(
  file: string,
  options: Options,
  multi: boolean,
  io: Io,
): Promise<{ examples: Example[]; lines: number[] }> {
  const examples: Example[] = []
  const lines: number[] = []
  for await (const row of readRows(file, io.stdin)) {
    examples.push({
      text: textOf(row, options.textColumn),
      labels: labelsOfRow(row, options.labelColumn, multi),
    })
    lines.push(row.line)
  }
  if (examples.length === 0) throw new Problem(`${file} holds no texts.`)
  return { examples, lines }
}

async function textsIn(file: string, options: Options, io: Io): Promise<string[]> {
  const texts: string[] = []
  for await (const row of readRows(file, io.stdin)) texts.push(textOf(row, options.textColumn))
  if (texts.length === 0) throw new Problem(`${file} holds no texts.`)
  return texts
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

export async function checkCommand(args: string[], io: Io): Promise<number> {
  const options = readOptions(args, ['in'])
  if (options.help) return (io.stdout.write(`${checkHelp}\n`), 0)
  const { examples, lines } = await examplesIn(options.in, options, options.multi, io)
  const found = dataQuality(examples)
  const test =
    options.against === undefined ? undefined : await textsIn(options.against, options, io)
  const leaked =
    test &&
    leakage(
      examples.map(({ text }) => text),
      test,
    )
  if (options.json) {
    io.stdout.write(`${JSON.stringify({ ...found, leaked: leaked ?? null })}\n`)
    return 0
  }
  const labels = found.labels
    .slice(0, 20)
    .map(({ label, texts }) => `  ${label || 'no label'}: ${texts}`)
  const pairs = found.disagreements
    .slice(0, 20)
    .map(
      ({ first, second }) =>
        `  lines ${lines[first]} (${examples[first]!.labels.join('|')}) and ${lines[second]} (${examples[second]!.labels.join('|')})`,
    )
  io.stdout.write(
    [
      `${found.texts} texts, ${found.labels.length} labels`,
      ...labels,
      `${found.copies.length} pairs of near copies, ${found.disagreements.length} of them labelled differently`,
      ...pairs,
      ...(leaked
        ? [
            `${new Set(leaked.map(({ second }) => second)).size} of ${test?.length ?? 0} texts of ${options.against} have a near copy here`,
          ]
        : []),
      ...found.advice,
      '',
    ].join('\n'),
  )
  return 0
}

export async function driftCommand(args: string[], io: Io): Promise<number> {
  const options = readOptions(args, ['model', 'in', 'against'])
  if (options.help) return (io.stdout.write(`${driftHelp}\n`), 0)
  const model = await openModel(options.model)
  const drift = driftBetween(
    model,
    await textsIn(options.against ?? '', options, io),
    await textsIn(options.in, options, io),
  )
  if (options.json) {
    io.stdout.write(`${JSON.stringify(drift)}\n`)
    return 0
  }
  const said =
    drift.stability > 0.25 ? 'changed' : drift.stability > 0.1 ? 'changed a little' : 'steady'
  io.stdout.write(
    [
      `${drift.before} texts before, ${drift.now} now: ${said} (stability index ${drift.stability.toFixed(3)})`,
      ...drift.labels
        .slice(0, 20)
        .map(
          ({ label, before, now }) => `  ${label}: ${percent(before)} before, ${percent(now)} now`,
        ),
      `unknown words: ${percent(drift.unknownWords.before)} before, ${percent(drift.unknownWords.now)} now`,
      `refused: ${percent(drift.refused.before)} before, ${percent(drift.refused.now)} now`,
      ...(drift.rising.length > 0
        ? [`rising words: ${drift.rising.map(({ word }) => word).join(', ')}`]
        : []),
      '',
    ].join('\n'),
  )
  return 0
}

export async function updateCommand(args: string[], io: Io): Promise<number> {
  const options = readOptions(args, ['model', 'in', 'out'])
  if (options.help) return (io.stdout.write(`${updateHelp}\n`), 0)
  const model = await openModel(options.model)
  const { examples } = await examplesIn(options.in, options, model.kind === 'multi', io)
  const known =
    model.kind === 'multi' ? examples : examples.filter(({ labels }) => labels.length > 0)
  try {
    await writeFile(options.out!, encodeModel(learnMore(model, known)))
  } catch (error) {
    throw new Problem(
      error instanceof RangeError
        ? error.message
        : `Cannot write the model: ${(error as Error).message}.`,
    )
  }
  io.stderr.write(`Learned ${known.length} more texts.\n`)
  return 0
}
