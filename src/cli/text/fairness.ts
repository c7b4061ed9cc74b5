/** `evenhand text fairness`: does a model err more against some people than others? */

import { Mentions, Scorer, fairnessReport, identityLanguages } from '#methods/text'
import type { Decided, FairnessReport, GroupFigures, Rate } from '#methods/text'
import { progressOn } from './io.ts'
import type { Io } from './io.ts'
import { openModel } from './models.ts'
import { readOptions } from './options.ts'
import { Problem } from './problem.ts'
import { labelsOfRow, readRows, textOf } from './rows.ts'

export const fairnessHelp = `evenhand text fairness --model MODEL --in FILE
  --positive LABEL      the label that would be held against somebody (the model's last)
  --group-column NAME   column with the group or groups (split at | ; ,) a text concerns;
                        without it, groups and words are found by the identity word lists
  --language CODE       language of the lists (that of the model)
  --text-column NAME, --label-column NAME   columns (text, label)
  --json                the report as one JSON object
Prints false alarms and misses per group with 95 % intervals.`

export async function fairnessCommand(args: string[], io: Io): Promise<number> {
  const options = readOptions(args, ['model', 'in'])
  if (options.help) return (io.stdout.write(`${fairnessHelp}\n`), 0)
  const model = await openModel(options.model)
  const positive = options.positive ?? model.labels.at(-1)!
  if (!model.labels.includes(positive)) {
    throw new Problem(
      `The model has no label "${positive}". It has: ${model.labels.slice(0, 20).join(', ')}.`,
    )
  }
  const language = args.includes('--language') ? options.language : model.reading.language
  const scorer = new Scorer(model)
  const mentions = new Mentions([language.slice(0, 2)])
  const show = progressOn(io.stderr)
  const byGroup: Decided[] = []
  const byTerm: Decided[] = []
  for await (const row of readRows(options.in, io.stdin)) {
    const text = textOf(row, options.textColumn)
    const answer = scorer.score(text)
    const one = {
      flagged: (answer.labels ?? [answer.label]).includes(positive),
      truth: labelsOfRow(row, options.labelColumn, model.kind === 'multi').includes(positive),
      chance: answer.scores[positive]!,
    }
    const found = mentions.in(text)
    const groups =
      options.groupColumn === undefined ? found.groups : labelsOfRow(row, options.groupColumn, true)
    byGroup.push({ ...one, groups })
    byTerm.push({ ...one, groups: found.terms })
    show(`${byGroup.length} texts`)
  }
  if (byGroup.length === 0) throw new Problem(`${options.in} holds no texts.`)
  if (!byGroup.some(({ truth }) => truth)) {
    io.stderr.write(`No text is labelled "${positive}": only false alarms can be counted.\n`)
  }
  if (!identityLanguages.includes(language.slice(0, 2))) {
    io.stderr.write(
      `There is no identity word list for "${language}"; give groups with --group-column.\n`,
    )
  }
  const groups = fairnessReport(positive, byGroup)
  const terms = fairnessReport(positive, byTerm)
  io.stdout.write(options.json ? `${JSON.stringify({ groups, terms })}\n` : report(groups, terms))
  return 0
}

function report(groups: FairnessReport, terms: FairnessReport): string {
  const lines = [
    `False alarms: harmless texts called "${groups.label}". Misses: harmful texts let pass. In %, with 95 % intervals.`,
    '',
    ...table('group', [groups.all, ...groups.groups]),
    '',
    `Largest gap between groups: false alarms ${points(groups.falsePositiveGap)}, misses ${points(groups.falseNegativeGap)} points.`,
    '',
    ...table('word', terms.groups.slice(0, 50)),
    '',
    `Sum over words of the false-alarm difference to all: ${terms.falsePositiveEqualityDifference.toFixed(2)}.`,
    '',
    ...groups.notes,
  ]
  return `${lines.join('\n')}\n`
}

const points = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1))

function table(head: string, figures: GroupFigures[]): string[] {
  const rows = figures.map(({ group, texts, falsePositives, falseNegatives, difference }) => {
    const apart = difference
      ? `${points(difference.value)} (${points(difference.low)} to ${points(difference.high)})`
      : '-'
    return [
      group.slice(0, 24),
      String(texts),
      rateText(falsePositives),
      rateText(falseNegatives),
      apart,
    ]
  })
  const all = [[head, 'texts', 'false alarms', 'misses', 'false alarms against others'], ...rows]
  const widths = all[0]!.map((_, at) => Math.max(...all.map((row) => row[at]!.length)))
  return all.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  '),
  )
}

function rateText({ share, low, high, of }: Rate): string {
  return share === null ? '-' : `${points(share)} (${points(low)} to ${points(high)}) of ${of}`
}
