/** Reads the options of `evenhand text` and says what is wrong with them. */

import { parseArgs } from 'node:util'
import { Problem } from './problem.ts'

const known = {
  in: { type: 'string' },
  out: { type: 'string' },
  model: { type: 'string' },
  help: { type: 'boolean' },
  'text-column': { type: 'string' },
  'label-column': { type: 'string' },
  'group-column': { type: 'string' },
  multi: { type: 'boolean' },
  'out-of-scope': { type: 'string' },
  language: { type: 'string' },
  seed: { type: 'string' },
  'refuse-rate': { type: 'string' },
  precision: { type: 'string' },
  mask: { type: 'boolean' },
  label: { type: 'string' },
  positive: { type: 'string' },
  json: { type: 'boolean' },
  balance: { type: 'string' },
  name: { type: 'string' },
  examples: { type: 'string' },
  against: { type: 'string' },
  nearest: { type: 'string' },
} as const

export interface Options {
  in: string
  out: string | undefined
  model: string
  textColumn: string
  labelColumn: string
  groupColumn: string | undefined
  multi: boolean
  outOfScope: string | undefined
  language: string
  seed: number
  refuseRate: number | undefined
  precision: number | undefined
  mask: boolean
  label: string | undefined
  positive: string | undefined
  json: boolean
  balance: number | undefined
  name: string | undefined
  examples: string | undefined
  against: string | undefined
  nearest: number
  help: boolean
}

/** @throws Problem naming the option and the remedy. */
export function readOptions(
  args: string[],
  needs: readonly ('in' | 'out' | 'model' | 'against')[],
): Options {
  let values: ReturnType<typeof parse>
  try {
    values = parse(args)
  } catch (error) {
    throw new Problem(`${(error as Error).message.split('. ')[0]}. See --help.`)
  }
  if (!values.help) {
    for (const need of needs)
      if (!values[need]) throw new Problem(`--${need} is missing. See --help.`)
  }
  const number = (
    name: 'seed' | 'refuse-rate' | 'precision' | 'balance' | 'nearest',
    from: number,
    to: number,
  ): number | undefined => {
    const written = values[name]
    if (written === undefined) return undefined
    const value = Number(written)
    if (written.trim() === '' || !(value >= from && value <= to)) {
      throw new Problem(`--${name} must be a number from ${from} to ${to}, not "${written}".`)
    }
    return value
  }
  const language = values.language ?? 'en'
  if (!/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(language)) {
    throw new Problem(`--language must be a code such as en, de or pt-BR, not "${language}".`)
  }
  return {
    in: values.in ?? '-',
    out: values.out,
    model: values.model ?? '',
    textColumn: values['text-column'] ?? 'text',
    labelColumn: values['label-column'] ?? 'label',
    groupColumn: values['group-column'],
    multi: values.multi ?? false,
    outOfScope: values['out-of-scope'],
    language,
    seed: number('seed', 0, 2 ** 32 - 1) ?? 1,
    refuseRate: number('refuse-rate', 0, 0.99),
    precision: number('precision', 0.01, 1),
    mask: values.mask ?? false,
    label: values.label,
    positive: values.positive,
    json: values.json ?? false,
    balance: number('balance', 0, 1),
    name: values.name,
    examples: values.examples,
    against: values.against,
    nearest: number('nearest', 1, 100) ?? 3,
    help: values.help ?? false,
  }
}

function parse(args: string[]) {
  return parseArgs({ args, options: known, strict: true, allowPositionals: false }).values
}
