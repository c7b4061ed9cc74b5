/** `evenhand pay`: what a payroll says about pay between groups, and what it does not. */
import { analysePay, publicPay, readPayroll, type PayrollQuestion } from '#methods/pay'
import { answering, exits, rowsOf, type Streams } from '../analysis.ts'
import { readArguments, UsageFault } from '../arguments.ts'

const help = `evenhand pay analyse FILE --pay COLUMN --group COLUMN [options]

FILE is a CSV with one person a row ("-" reads standard input).
  --pay COLUMN       gross pay per hour; a name like ln_wage means logarithms
  --group COLUMN     the two groups, such as M and F, or female with 1 and 0
  --explain A,B      columns that may explain pay: numbers, or words
  --bonus COLUMN     variable pay, 0 for none
  --category COLUMN  people who do the same work or work of equal value
  --reference CODE   the group the other is compared with
  --scale SCALE      level or log: what the pay column holds
  --seed N           seed of the resampled figures (1)
  --json             the figures as JSON instead of sentences

The result names no person, but small groups in it can show one: keep it as closely as the payroll.
Only what stands under "publishable" has small groups hidden.
`

function scaleOf(said: string | undefined): 'level' | 'log' | undefined {
  if (said === undefined || said === 'level' || said === 'log') return said
  throw new UsageFault(`--scale is level or log, not ${said}`)
}

function questionOf(options: ReadonlyMap<string, string>): PayrollQuestion {
  const pay = options.get('--pay')
  const group = options.get('--group')
  if (pay === undefined || group === undefined)
    throw new UsageFault('say which columns hold pay and group: --pay COLUMN --group COLUMN')
  const names = (options.get('--explain') ?? '').split(',').map((name) => name.trim())
  return {
    pay,
    group,
    explain: [...new Set(names.filter((name) => name !== ''))],
    bonus: options.get('--bonus'),
    category: options.get('--category'),
    reference: options.get('--reference'),
    scale: scaleOf(options.get('--scale')),
  }
}

const valued = [
  '--pay',
  '--group',
  '--explain',
  '--bonus',
  '--category',
  '--reference',
  '--scale',
  '--seed',
]

/** Runs `evenhand pay ...args`; answers with the exit code: 0 done, 1 file fault, 2 usage fault. */
export async function payCommand(args: readonly string[], io: Streams): Promise<number> {
  if (args.includes('--help') || args.length === 0) {
    ;(args.length === 0 ? io.stderr : io.stdout).write(help)
    return args.length === 0 ? exits.usage : exits.done
  }
  return answering(io, help, async () => {
    const { positional, options, flags } = readArguments(args, valued, ['--json'])
    const [verb, file, more] = positional
    if (verb !== 'analyse' || file === undefined || more !== undefined)
      throw new UsageFault('write: evenhand pay analyse FILE --pay COLUMN --group COLUMN')
    const seed = Number(options.get('--seed') ?? '1')
    if (!Number.isSafeInteger(seed)) throw new UsageFault('--seed is a whole number')
    const question = questionOf(options)
    const analysis = analysePay(await readPayroll(await rowsOf(file, io), question), question, seed)
    io.stdout.write(
      flags.has('--json')
        ? `${JSON.stringify({ ...analysis, publishable: publicPay(analysis) }, undefined, 2)}\n`
        : `${analysis.words.join('\n')}\n`,
    )
  })
}
