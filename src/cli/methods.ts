// Commands that compute on a file and need no database.
import type { Command, Io } from '../kernel/module.ts'
import { opinionCommand } from './opinion/index.ts'
import { payCommand } from './pay/index.ts'
import { textCommand } from './text/index.ts'

type Alone = Command & { alone: true; helps: true }

const alone = (
  about: string,
  usage: string,
  run: (args: string[], io: Io) => Promise<number>,
): Alone => ({
  about,
  usage,
  alone: true,
  helps: true,
  run: (args, io) => run(args, io),
})

export const opinion = alone(
  'Finds groups of opinion and common ground in a table of votes.',
  'analyse FILE --json [--k N]',
  opinionCommand,
)

export const pay = alone(
  'Measures pay gaps between groups, raw and explained.',
  'analyse FILE --pay COLUMN --group COLUMN [--explain A,B] --json',
  payCommand,
)

export const text = alone(
  'Trains, scores, explains and examines text models.',
  'train|score|explain|evaluate|fairness|starter ... --help',
  textCommand,
)
