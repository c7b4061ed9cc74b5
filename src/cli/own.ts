// Commands of the system itself: start, work, setup and call.
import type { Action, Question } from '../kernel/action.ts'
import type { App } from '../kernel/app.ts'
import { jsonLog } from '../kernel/log.ts'
import type { Command, CommandDesk } from '../kernel/module.ts'
import { open } from '../open.ts'
import { given } from './commands.ts'

type Own = Command & { alone?: boolean }

const appOf = (desk: CommandDesk) => (desk as CommandDesk & { app: App }).app

export const start: Own = {
  about: 'Starts the server with its jobs (the same as npm start).',
  usage: '[--demo]',
  alone: true,
  run: async () => {
    await import('../main.js' as string)
    return new Promise(() => {})
  },
}

export const work: Own = {
  about: 'Runs jobs only, beside servers on the same database.',
  usage: '',
  alone: true,
  async run(_args, io) {
    const { close } = await open(jsonLog(), { work: true })
    io.stderr.write('Working. Stop with Ctrl+C.\n')
    await new Promise<void>((stop) => {
      process.once('SIGTERM', stop)
      process.once('SIGINT', stop)
    })
    await close()
    return 0
  },
}

export const setup: Own = {
  about: 'Sets up the business of a fresh installation.',
  usage: `--json '{"business": "...", "owner": {"name": "...", "email": "...", "password": "..."}, "sector": "...", "size": "...", "countries": ["DE"], "languages": ["en"]}'`,
  async run(args, io, desk) {
    const {
      owner = {},
      languages = [],
      ...rest
    } = json(args) as { owner?: Record<string, unknown>; languages?: string[] }
    const card = appOf(desk).registry.actions.get('accounts.set-up') as Action
    await desk.perform(card, {
      ...rest,
      ...owner,
      languages,
      ...(languages[0] ? { locale: languages[0] } : {}),
    })
    io.stdout.write('Set up.\n')
    return 0
  },
}

export const call: Own = {
  about: 'Performs any verb as the system and prints the answer as JSON.',
  usage: `<module.verb> [--json '{...}' | --json @file | --json -]`,
  async run(args, io, desk) {
    const { registry } = appOf(desk)
    const card: Action | Question | undefined =
      registry.actions.get(args[0] ?? '') ?? registry.questions.get(args[0] ?? '')
    if (!card) {
      io.stderr.write(
        `There is no verb "${args[0] ?? ''}". There are:\n${[...registry.actions.keys(), ...registry.questions.keys()].toSorted().join('\n')}\n`,
      )
      return 2
    }
    io.stdout.write(
      `${JSON.stringify((await desk.perform(card, args.includes('--json') ? json(args) : {})) ?? null, null, 2)}\n`,
    )
    return 0
  },
}

function json(args: string[]): Record<string, unknown> {
  const at = args.indexOf('--json')
  const text = at === -1 ? undefined : args[at + 1]
  if (text === undefined)
    throw new Error('Give the input with --json, as text, @file or - for standard input.')
  try {
    return JSON.parse(given(text)) as Record<string, unknown>
  } catch (error) {
    throw new Error(`--json is not JSON: ${(error as Error).message}`, { cause: error })
  }
}
