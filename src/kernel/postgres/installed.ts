// An installed PostgreSQL is preferred, because its distribution keeps it safe with updates.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import type { Account } from './account.ts'

/** The folder of `postgres` and `initdb`, and the major version they are of. */
export type Programs = { bin: string; major: number; from: 'installed' | 'package' }

/** The oldest PostgreSQL with the builtin locale provider. */
export const OLDEST = 17

const DEBIAN = '/usr/lib/postgresql'

/** The file name of a program on this platform. */
export const program = (bin: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string =>
  join(bin, process.platform === 'win32' ? `${name}.exe` : name)

/** Every installed PostgreSQL that is new enough and that the account can run, newest first. */
export function installedPrograms(account: Account, places = usualPlaces()): Programs[] {
  return places
    .map((bin) => ({ bin, major: majorOf(bin, account), from: 'installed' as const }))
    .filter(({ major }) => major >= OLDEST)
    .sort((a, b) => b.major - a.major)
}

function usualPlaces(): string[] {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((v) => join(DEBIAN, v, 'bin')) : []
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((place) => place !== '')
  const real = [...debian, ...path].flatMap((place) => {
    const postgres = program(place, 'postgres')
    return existsSync(postgres) ? [dirname(realpathSync(postgres))] : []
  })
  return [...new Set(real)].filter((bin) => existsSync(program(bin, 'initdb')))
}

function majorOf(bin: string, account: Account): number {
  const named = Number(/\/postgresql\/(\d+)\/bin$/.exec(bin)?.[1] ?? OLDEST)
  if (named < OLDEST) return named
  const { stdout } = spawnSync(program(bin, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  })
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}
