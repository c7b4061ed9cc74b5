/** `evenhand text starter`: the models that come with the program, with their cards. */

import { decodeModel } from '#methods/text'
import type { Io } from './io.ts'
import { readOptions } from './options.ts'
import { starterBytes, starterNames } from './starters.ts'

export const starterHelp = `evenhand text starter [--json]
Lists the shipped models with purpose, data, licences, figures and limits.
Use one with --model starter:NAME.`

export async function starterCommand(args: string[], io: Io): Promise<number> {
  const options = readOptions(args, [])
  if (options.help) return (io.stdout.write(`${starterHelp}\n`), 0)
  for (const name of await starterNames()) {
    const { card, labels, kind } = decodeModel(await starterBytes(name))
    if (options.json) {
      io.stdout.write(`${JSON.stringify({ name, kind, labels, card })}\n`)
      continue
    }
    const lines = [
      `starter:${name}`,
      `  ${card.purpose}`,
      `  labels: ${labels.join(', ')}`,
      `  licence of the weights: ${card.licence}`,
      ...card.data.map(
        (set) => `  trained on: ${set.name}, ${set.licence}, ${set.texts} texts, ${set.source}`,
      ),
      ...card.figures.map(
        ({ measure, value, note }) => `  ${measure}: ${value}${note ? ` (${note})` : ''}`,
      ),
      ...card.limits.map((limit) => `  limit: ${limit}`),
      '',
    ]
    io.stdout.write(`${lines.join('\n')}\n`)
  }
  return 0
}
