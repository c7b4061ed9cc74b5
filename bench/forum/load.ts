/** Load: wrk where it is installed, else (and for posting) a small keep-alive generator of our own. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Figures = { rate: number; p50: number; p95: number; p99: number; bad: number }
export type Ask = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
  good?: number
}

export const core = '1'
const onCore = (command: string, args: string[]): [string, string[]] =>
  process.platform === 'linux' && spawnSync('taskset', ['-V']).status === 0
    ? ['taskset', ['-c', core, command, ...args]]
    : [command, args]

/** Starts a program on the core where everything is measured. */
export function spawnOnCore(command: string, args: string[], options: Parameters<typeof spawn>[2]) {
  const [program, all] = onCore(command, args)
  return spawn(program, all, options ?? {})
}

const hasWrk = spawnSync('wrk', ['-v']).error === undefined
export const generator = hasWrk ? 'wrk' : 'own generator'

/** GETs paths in turn for some seconds; latency in ms. */
export async function get(
  address: string,
  paths: readonly string[],
  { connections = 8, seconds = 3, cookie = '' } = {},
): Promise<Figures> {
  if (!hasWrk)
    return own(address, (at) => ({ path: paths[at % paths.length] ?? '/', headers: { cookie } }), {
      connections,
      seconds,
    })
  const file = join(mkdtempSync(join(tmpdir(), 'evenhand-wrk-')), 'load.lua')
  writeFileSync(file, lua(paths, cookie))
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', file, address]
  const child = spawnOnCore('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  await new Promise((done) => child.once('close', done))
  const [, rate, p50, p95, p99, bad] =
    /FIGURES ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(said)?.map(Number) ?? []
  if (rate === undefined) throw new Error(`wrk said:\n${said}`)
  return { rate, p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, bad: bad ?? 0 }
}

const lua = (paths: readonly string[], cookie: string) => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local headers = { ["accept-encoding"] = "identity" }
${cookie === '' ? '' : `headers["cookie"] = ${JSON.stringify(cookie)}`}
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], headers)
end
done = function(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("FIGURES %f %f %f %f %d\\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, bad))
end`

/** Our own generator: each connection sends its next request when the last one is answered. */
export async function own(
  address: string,
  ask: (at: number) => Ask,
  { connections = 8, seconds = 3 } = {},
): Promise<Figures> {
  const { hostname, port } = new URL(address)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let bad = 0
  let at = 0
  const began = performance.now()
  const until = began + seconds * 1000
  const one = () =>
    new Promise<void>((done) => {
      const { method = 'GET', path, headers = {}, body, good } = ask(at++)
      const start = performance.now()
      const sent = request({ hostname, port, agent, method, path, headers }, (answer) => {
        answer.resume().once('end', () => {
          if (good === undefined ? (answer.statusCode ?? 500) >= 400 : answer.statusCode !== good)
            bad++
          times.push(performance.now() - start)
          done()
        })
      })
      sent.once('error', () => {
        bad++
        done()
      })
      sent.end(body)
    })
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) await one()
    }),
  )
  const took = (performance.now() - began) / 1000
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const share = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return { rate: times.length / took, p50: share(0.5), p95: share(0.95), p99: share(0.99), bad }
}

/** Medians of several rounds; bad answers are added up. */
export function median(rounds: readonly Figures[]): Figures {
  const middle = (of: (one: Figures) => number) =>
    rounds.map(of).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0
  return {
    rate: middle((one) => one.rate),
    p50: middle((one) => one.p50),
    p95: middle((one) => one.p95),
    p99: middle((one) => one.p99),
    bad: rounds.reduce((sum, one) => sum + one.bad, 0),
  }
}
