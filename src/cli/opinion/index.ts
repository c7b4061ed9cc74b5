/** `evenhand opinion`: groups of opinion in a conversation, and what unites them. */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { analyseOpinion, comparePublished, readModeratedOut, readVotes } from '#methods/opinion'
import { TableFault } from '#methods/table'
import { answering, exits, rowsOf, type Streams } from '../analysis.ts'
import { readArguments, UsageFault } from '../arguments.ts'
import { inWords } from './words.ts'

const help = `evenhand opinion analyse FILE [options]

FILE is laid out as Polis' participants-votes.csv ("-" reads standard input): a column
"participant", then one column a statement with 1 agree, -1 disagree, 0 pass, nothing for unseen.
Where Polis' comments.csv lies beside participants-votes.csv, statements moderated out divide nobody.
  --k N              ask for N groups, whatever the test says
  --json             the figures as JSON instead of sentences

Groups are shown from 30 people on and with at least 5 people each. Do not give the file of your
own staff to anybody: a row of votes can show who voted.
`

function groupsAsked(said: string | undefined): number | undefined {
  if (said === undefined) return undefined
  if (!/^\d{1,2}$/.test(said) || Number(said) < 1 || Number(said) > 20)
    throw new UsageFault('--k is a whole number from 1 to 20')
  return Number(said)
}

/** Statements moderated out, where the comments.csv of the same export lies beside the file. */
async function moderatedBeside(file: string, io: Streams): Promise<ReadonlySet<string>> {
  const beside = join(dirname(file), 'comments.csv')
  if (basename(file) !== 'participants-votes.csv' || !existsSync(beside)) return new Set()
  try {
    return await readModeratedOut(await rowsOf(beside, io))
  } catch (error) {
    if (!(error instanceof TableFault)) throw error
    io.stderr.write(`${beside} is not used: ${error.message}\n`)
    return new Set()
  }
}

/** Runs `evenhand opinion ...args`; answers with the exit code: 0 done, 1 file fault, 2 usage fault. */
export async function opinionCommand(args: readonly string[], io: Streams): Promise<number> {
  if (args.includes('--help') || args.length === 0) {
    ;(args.length === 0 ? io.stderr : io.stdout).write(help)
    return args.length === 0 ? exits.usage : exits.done
  }
  return answering(io, help, async () => {
    const { positional, options, flags } = readArguments(args, ['--k'], ['--json'])
    const [verb, file, more] = positional
    if (verb !== 'analyse' || file === undefined || more !== undefined)
      throw new UsageFault('write: evenhand opinion analyse FILE [--k N] [--json]')
    const forced = groupsAsked(options.get('--k'))
    const { votes, published } = await readVotes(await rowsOf(file, io))
    const analysis = analyseOpinion(votes, forced, await moderatedBeside(file, io))
    const known = published?.some((group) => group !== null) === true ? published : undefined
    const answer =
      known === undefined
        ? analysis
        : { ...analysis, published: comparePublished(votes, analysis, known) }
    io.stdout.write(
      flags.has('--json') ? `${JSON.stringify(answer)}\n` : `${inWords(analysis).join('\n')}\n`,
    )
  })
}
