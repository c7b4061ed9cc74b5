// Shuts a server down: fast, so that nothing is lost and nobody is waited for.
import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { program } from './installed.ts'
import { processState } from './postmaster-file.ts'

const FAST = 8000
const IMMEDIATE = 4000

/** Ends the server process; after 8 s without end it crashes it, which its next start repairs. */
export async function stopServer(
  pid: number,
  place: { bin: string; cluster: string },
): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(program(place.bin, 'pg_ctl'), ['stop', '-m', 'fast', '-D', place.cluster])
    return
  }
  signal(pid, 'SIGINT')
  if (await ended(pid, FAST)) return
  signal(pid, 'SIGQUIT')
  await ended(pid, IMMEDIATE)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function ended(pid: number, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await wait(5)) {
    if (processState(pid) !== 'postgres') return true
  }
  return false
}
