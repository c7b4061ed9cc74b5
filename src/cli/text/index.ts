/** `evenhand text`: train, score and explain text models; evaluate them and look at their fairness. */

import { checkCommand, driftCommand, updateCommand } from './check.ts'
import { evaluateCommand } from './evaluate.ts'
import { fairnessCommand } from './fairness.ts'
import type { Io } from './io.ts'
import { Problem } from './problem.ts'
import { scoreCommand } from './score.ts'
import { starterCommand } from './starter.ts'
import { trainCommand } from './train.ts'

const help = `evenhand text <command>
  train      learn a model from labelled texts
  score      label texts with probabilities
  explain    score, and say what each word brought
  evaluate   figures of a model on labelled texts
  fairness   false alarms and misses per group of people
  check      look for copies and contradictions in labelled texts
  drift      do today's texts resemble earlier ones?
  update     teach a model further labelled texts
  starter    the models that come with the program
Each has --help.`

const commands: Record<string, (args: string[], io: Io) => Promise<number>> = {
  train: trainCommand,
  score: (args, io) => scoreCommand(args, io, false),
  explain: (args, io) => scoreCommand(args, io, true),
  evaluate: evaluateCommand,
  fairness: fairnessCommand,
  starter: starterCommand,
  check: checkCommand,
  drift: driftCommand,
  update: updateCommand,
}

/** Runs one command; the exit code is 0, 1 for a mistake in the input, 2 for one in the command. */
export async function textCommand(args: string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help')
    return (io.stdout.write(`${help}\n`), 0)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return (io.stderr.write(`No command "${name}".\n${help}\n`), 2)
  try {
    return await command(rest, io)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    io.stderr.write(`${error.message}\n`)
    return 1
  }
}

if (import.meta.main) process.exitCode = await textCommand(process.argv.slice(2), process)
