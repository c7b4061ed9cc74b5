// What PostgreSQL's lock file says, and whether the process it names is still one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Postmaster = { pid: number; port: number; status: string }

/** Reads `postmaster.pid` of a cluster; undefined when there is none or it is not whole yet. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number(lines[0]))
    if (!Number.isSafeInteger(pid) || pid === 0) return undefined
    return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/**
 * What became of the process named in a lock file: `postgres` runs, `zombie` died and waits for its
 * parent to notice, `other` is a different program that got the number, `gone` is nobody.
 */
export function processState(pid: number): 'postgres' | 'zombie' | 'other' | 'gone' {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone'
  }
  if (process.platform !== 'linux') return 'postgres'
  try {
    const [, name, state] =
      /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    if (state === 'Z' || state === 'X') return 'zombie'
    return name?.includes('postgres') ? 'postgres' : 'other'
  } catch {
    return 'gone'
  }
}
