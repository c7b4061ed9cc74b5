import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { processState, readPostmaster } from './postmaster-file.ts'
import { ask, killPostmaster, until, workbench } from './workbench.ts'

// These run with fsync on: what was acknowledged must be there.
const DURABLE = { fsync: 'on' }
const bench = workbench()
afterEach(() => bench.sweep())

const notes = (url: string) => ask<{ id: number }>(url, 'select id from notes order by id')

describe('after kill -9', () => {
  test('of the server under us, it is back at the same address with all that was acknowledged', async () => {
    const at = bench.folder()
    const said: string[] = []
    const server = await bench.start(at, DURABLE, said)
    await ask(server.url, 'create table notes (id int primary key)')
    await ask(server.url, 'insert into notes values (1)')
    const dead = killPostmaster(at)
    await until('the server answers again', async () => {
      const found = readPostmaster(join(at, 'cluster'))
      return found?.status === 'ready' && found.pid !== dead
    })
    await until('the notes are there', () =>
      notes(server.url).then(
        () => true,
        () => false,
      ),
    )
    expect(await notes(server.url)).toEqual([{ id: 1 }])
    expect(said).toContain('the database server was lost and is being started again')
    await server.stop()
    expect(existsSync(join(at, 'cluster', 'postmaster.pid'))).toBe(false)
  })

  test('of our process, the next one adopts the server and may stop it', async () => {
    const at = bench.folder()
    const first = await bench.startElsewhere(at)
    await ask(first.url, 'create table notes as select 1 as id')
    const pid = readPostmaster(join(at, 'cluster'))?.pid ?? 0
    first.child.kill('SIGKILL')
    await until('the process is gone', () => first.child.signalCode !== null)
    const second = await bench.start(at)
    expect(second).toMatchObject({ adopted: true, url: first.url })
    expect(await notes(second.url)).toEqual([{ id: 1 }])
    await second.stop()
    expect(processState(pid)).not.toBe('postgres')
  })

  test('of our process and the server together, the next start recovers', async () => {
    const at = bench.folder()
    const first = await bench.startElsewhere(at, DURABLE)
    await ask(first.url, 'create table notes as select 1 as id')
    first.child.kill('SIGKILL')
    killPostmaster(at)
    const second = await bench.start(at, DURABLE)
    expect(second).toMatchObject({ adopted: false })
    expect(await notes(second.url)).toEqual([{ id: 1 }])
  })

  test('at any moment of a first start, the next start recovers', async () => {
    const at = bench.folder()
    for (const moment of [150, 300, 450, 600]) {
      const child = bench.begin(at)
      await wait(moment)
      child.kill('SIGKILL')
    }
    const server = await bench.start(at)
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    await (await bench.start(at)).stop()
    expect(readdirSync(at).sort()).toEqual(['cluster', 'port', 'server.log'])
  })
})

describe('a lock left behind', () => {
  test('is waited for while its process is a zombie', async () => {
    const at = bench.folder()
    await (await bench.start(at)).stop()
    // A parent that does not look at its dead child for a second leaves a zombie for as long.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 1'])
    const pid = await new Promise<number>((done) => {
      parent.stdout.once('data', (line: Buffer) => done(Number(line.toString())))
    })
    await until('there is a zombie', () => processState(pid) === 'zombie')
    leaveLock(at, pid)
    const server = await bench.start(at)
    expect(processState(pid)).toBe('gone')
    expect(server.adopted).toBe(false)
  })

  test('is removed when its process is another program by now', async () => {
    const at = bench.folder()
    await (await bench.start(at)).stop()
    leaveLock(at, process.pid)
    const said: string[] = []
    expect((await bench.start(at, undefined, said)).adopted).toBe(false)
    expect(said).toContain('removed the lock of a database server that is gone')
  })

  test('is not believed in a copy of the folder, which gets a server of its own', async () => {
    const at = bench.folder()
    const first = await bench.start(at)
    const copy = join(dirname(at), 'copy')
    await ask(first.url, 'checkpoint')
    cpSync(at, copy, { recursive: true, preserveTimestamps: true })
    const second = await bench.start(copy)
    expect(second.adopted).toBe(false)
    expect(second.port).not.toBe(first.port)
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

function leaveLock(at: string, pid: number): void {
  const port = readFileSync(join(at, 'port'), 'utf8').trim()
  const lines = [pid, join(at, 'cluster'), 1, port, '', '127.0.0.1', '1 1', 'ready']
  writeFileSync(join(at, 'cluster', 'postmaster.pid'), `${lines.join('\n')}\n`)
}
