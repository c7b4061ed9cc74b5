// The real server in a process of its own, built as it is shipped, to be killed and started again.
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const project = new URL('../../', import.meta.url)
const main = fileURLToPath(new URL('dist/main.js', project))
const commandLine = fileURLToPath(new URL('dist/cli/main.js', project))

/** `more`: other variables, such as DATABASE_URL where the database is not the one of the folder. */
export type Place = { data: string; port: number; more?: Record<string, string> }
export type Server = {
  /** Resolves once it takes requests; rejects when it ends before that. */
  ready: Promise<void>
  pid: number
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
  /** Asks it to stop; answers its exit code. */
  stop(): Promise<number | null>
}

/** Makes dist from src unless it is up to date. Throws what the compiler said. */
export async function buildServer(): Promise<void> {
  const file = new URL('scripts/parts/build.mjs', project).href
  const builder = (await import(file)) as { buildIfNeeded(): Promise<string | null> }
  const errors = await builder.buildIfNeeded()
  if (errors !== null) throw new Error(`the build failed:\n${errors}`)
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const environment = ({ data, port, more }: Place) => ({
  PATH: process.env.PATH,
  PORT: String(port),
  EVENHAND_DATA: data,
  ...more,
})

/** For tests that look into the process itself: flags of Node, where to work and where to write. */
export type Watched = {
  flags?: readonly string[]
  cwd?: string
  /** A file that takes what the server writes to its standard output. */
  out?: number
}

export const startServer = (place: Place, watched: Watched = {}): Server =>
  start(place, { sign: 'Evenhand is ready', program: [main] }, watched)

/** `evenhand work`: a process that does the work behind the pages and serves none. */
export const startWorker = (place: Place): Server =>
  start(place, { sign: 'Working', program: [commandLine, 'work'] })

function start(
  place: Place,
  { sign, program }: { sign: string; program: string[] },
  { flags = [], cwd, out }: Watched = {},
): Server {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--max-semi-space-size=16', ...flags, ...program],
    {
      env: environment(place),
      stdio: ['ignore', out ?? 'ignore', 'pipe'],
      ...(cwd ? { cwd } : {}),
    },
  )
  const gone = new Promise<number | null>((done) => child.once('exit', done))
  const end = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    return gone
  }
  const ready = saysReady(child, gone, sign)
  ready.catch(() => {})
  return {
    ready,
    pid: child.pid ?? 0,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}

async function saysReady(
  child: ChildProcess,
  gone: Promise<number | null>,
  sign: string,
): Promise<void> {
  const said: string[] = []
  if (child.stderr)
    for await (const line of createInterface({ input: child.stderr })) {
      said.push(line)
      if (line.startsWith(sign)) {
        child.stderr.resume()
        return
      }
    }
  const code = (await gone) ?? child.signalCode
  throw new Error(`the server ended (${code}) before it was ready: ${said.join('\n')}`)
}

/** Runs `evenhand ...` to its end. */
export async function evenhand(place: Place, ...args: string[]) {
  const child = spawn(process.execPath, [commandLine, ...args], { env: environment(place) })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, said }
}
