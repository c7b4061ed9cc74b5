// evenhand <command>: thin over the same verbs the pages use. Exit codes: 0 done, 1 refused or failed, 2 used wrongly.
import { silentLog } from '../kernel/log.ts'
import type { Command, Io } from '../kernel/module.ts'
import { Stop } from '../kernel/stop.ts'
import { draw, say } from '../kernel/language/index.ts'
import { commands, type Listed } from './commands.ts'
import { deskFor } from './desk.ts'
import { open } from '../open.ts'

const io: Io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }

/** Finds the command, longest name first, and runs it. */
async function main(args: string[]): Promise<number> {
  const known = await commands()
  const name = [2, 1]
    .map((length) => args.slice(0, length).join(' '))
    .find((words) => known.has(words))
  const command = name === undefined ? undefined : known.get(name)
  if (!name || !command) return overview(known, args)
  const rest = args.slice(name.split(' ').length)
  if (rest.includes('--help') && !command.helps) {
    io.stdout.write(`${command.about}\n\n  evenhand ${name} ${command.usage}\n`)
    return 0
  }
  return run(command, rest)
}

async function run(command: Listed, args: string[]): Promise<number> {
  if (command.alone)
    return command.run(args, io, {
      perform: () => Promise.reject(new Error('this command works without a database')),
      business: '',
    })
  const { app, close } = await open(silentLog, { work: false })
  try {
    return await command.run(args, io, await deskFor(app))
  } finally {
    await app.settle().catch(() => {})
    await close()
  }
}

function overview(known: Map<string, Command>, args: string[]): number {
  const lines = [...known].map(([name, command]) => `  ${name.padEnd(22)} ${command.about}`)
  const asked = args.length === 0 || args[0] === '--help' || args[0] === 'help'
  const out = asked ? io.stdout : io.stderr
  out.write(
    `${asked ? '' : `There is no command "${args.join(' ')}".\n\n`}evenhand <command> [--help]\n\n${lines.join('\n')}\n`,
  )
  return asked ? 0 : 2
}

/** What stopped a command, in words: the reason, and each field with its remedy. */
function explain(error: unknown): string {
  if (!(error instanceof Stop)) return (error as Error).message
  return draw({ locale: 'en', timeZone: 'UTC' }, () =>
    [
      say(error.say),
      ...Object.entries(error.fields).map(
        ([field, says]) => `  ${field}: ${says.map((one) => say(one)).join(' ')}`,
      ),
    ].join('\n'),
  )
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  io.stderr.write(`${explain(error)}\n`)
  return 1
})
