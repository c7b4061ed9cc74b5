// NOTE: only root can try what happens to root; as another user the other tests are the normal case.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { canEnter, chooseAccount } from './account.ts'
import { program } from './installed.ts'
import { packagedPrograms, packageFolder } from './packaged.ts'
import { readPostmaster } from './postmaster-file.ts'
import { ask, HASTY, workbench } from './workbench.ts'

const NOBODY = { uid: 65534, gid: 65534 }
const AS_NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
const isRoot = process.getuid?.() === 0
const bench = workbench()
afterEach(() => bench.sweep())

describe.runIf(isRoot)('a start by root', () => {
  test('hands the server to an account without rights', async () => {
    const at = bench.folder()
    await bench.start(at)
    const pid = readPostmaster(join(at, 'cluster'))?.pid ?? 0
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
  })

  test.runIf(process.platform === 'linux')('works in a folder closed to that account', async () => {
    const at = bench.folder()
    chmodSync(dirname(at), 0o700)
    const first = await bench.start(at)
    await ask(first.url, 'create table kept as select 7 as seven')
    await ask(first.url, 'create database copied template evenhand strategy file_copy')
    expect(await bench.start(at)).toMatchObject({ adopted: true, url: first.url })
    await first.stop()
    expect((await bench.start(at)).adopted).toBe(true)
  })

  test('keeps the account that owns the folder', () => {
    const at = bench.folder()
    const cluster = join(at, 'cluster')
    mkdirSync(cluster, { recursive: true })
    chownSync(cluster, 4321, 4322)
    expect(chooseAccount(cluster)).toEqual({ uid: 4321, gid: 4322 })
  })
})

describe.runIf(isRoot && canEnter(import.meta.dirname, NOBODY))('a start by a normal user', () => {
  test('works in their own folder, closed to all others', async () => {
    const at = bench.folder()
    chownSync(dirname(at), NOBODY.uid, NOBODY.gid)
    chmodSync(dirname(at), 0o700)
    const { url, adopted } = await bench.startElsewhere(at, HASTY, AS_NOBODY)
    expect(adopted).toBe(false)
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

test('a normal user is told whose folder it is and how to get it', () => {
  const at = bench.folder()
  const cluster = join(at, 'cluster')
  mkdirSync(cluster, { recursive: true })
  const owner = statSync(cluster).uid
  expect(() => chooseAccount(cluster, owner + 1)).toThrow(
    `belongs to user ${owner}, and this is user ${owner + 1}`,
  )
})

describe.runIf(packageFolder())('programs of the package', () => {
  const found = packageFolder() ?? { native: '', version: '' }
  const fresh = (at: string) => {
    const native = join(at, 'package', 'native')
    cpSync(found.native, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\.a$|\/share\//.test(path),
    })
    return native
  }

  test('get the links that their install script would have made', () => {
    const at = bench.folder(tmpdir())
    const native = fresh(at)
    removeLinks(native)
    const programs = packagedPrograms(at, undefined, { ...found, native })
    expect(programs?.bin).toBe(join(native, 'bin'))
    expect(spawnSync(program(programs?.bin ?? '', 'initdb'), ['--version']).status).toBe(0)
  })

  test.runIf(isRoot)('are copied out of a folder closed to the account', () => {
    const at = bench.folder(tmpdir())
    const native = fresh(join(at, 'closed'))
    chmodSync(join(at, 'closed'), 0o700)
    const programs = packagedPrograms(at, NOBODY, { ...found, native })
    expect(programs?.bin).toBe(join(at, `postgresql-${found.version}`, 'bin'))
    const { status } = spawnSync(program(programs?.bin ?? '', 'initdb'), ['--version'], NOBODY)
    expect(status).toBe(0)
  })
})

function removeLinks(native: string): void {
  const { stdout } = spawnSync('find', [join(native, 'lib'), '-type', 'l'], { encoding: 'utf8' })
  for (const link of stdout.trim().split('\n')) if (link) rmSync(link)
}
