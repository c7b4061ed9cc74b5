import { readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { processState, readPostmaster } from './postmaster-file.ts'
import { ask, HASTY, until, workbench } from './workbench.ts'

const bench = workbench()
afterEach(() => bench.sweep())

describe('a first start', () => {
  test('makes a cluster with our settings, and leaves the environment as it was', async () => {
    const kept = { ...process.env }
    process.env['DATABASE_URL'] = 'postgres://nobody:x@203.0.113.1:1/elsewhere'
    process.env['PGPORT'] = '1'
    process.env['PGDATABASE'] = 'elsewhere'
    try {
      const at = bench.folder()
      const server = await bench.start(at)
      expect(server.adopted).toBe(false)
      expect(server.url).toMatch(
        new RegExp(`^postgres://postgres:[\\w-]{43}@127.0.0.1:${server.port}/evenhand$`),
      )
      const [row] = await ask<Record<string, string>>(
        server.url,
        `select current_database() as db, datlocprovider as provider, datlocale as locale,
           pg_encoding_to_char(encoding) as encoding, current_setting('server_version_num')::int >= 170000 as new,
           current_setting('data_checksums') as sums, current_setting('password_encryption') as password,
           current_setting('random_page_cost') as page, current_setting('jit') as jit,
           current_setting('max_connections') as connections, current_setting('shared_buffers') as buffers,
           current_setting('listen_addresses') as listen, current_setting('unix_socket_directories') as socket,
           current_setting('fsync') as fsync
         from pg_database where datname = current_database()`,
      )
      expect(row).toEqual({
        db: 'evenhand',
        provider: 'b',
        locale: 'C.UTF-8',
        encoding: 'UTF8',
        new: true,
        sums: 'on',
        password: 'scram-sha-256',
        page: '1.1',
        jit: 'off',
        connections: '100',
        buffers: '128MB',
        listen: '127.0.0.1',
        socket: '',
        fsync: 'off',
      })
      expect(process.env['DATABASE_URL']).toBe('postgres://nobody:x@203.0.113.1:1/elsewhere')
      if (process.platform === 'win32') return
      expect(statSync(join(at, 'cluster', 'superuser-password')).mode & 0o777).toBe(0o600)
      expect(statSync(at).mode & 0o077).toBe(0)
      expect(readdirSync(at).filter((name) => name.startsWith('new-'))).toEqual([])
    } finally {
      process.env = kept
    }
  })

  test('refuses who does not know the password', async () => {
    const server = await bench.start(bench.folder())
    const wrong = server.url.replace(/:[\w-]{43}@/, ':guessed@')
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed')
  })

  test('says what PostgreSQL said when a setting is wrong', async () => {
    const at = bench.folder()
    await expect(bench.start(at, { ...HASTY, shared_buffers: 'plenty' })).rejects.toThrow(
      /PostgreSQL did not start: .*shared_buffers[^]*server\.log/,
    )
    expect((await bench.start(at)).adopted).toBe(false)
  })

  test('of two processes at once gives one server, which the last to stop shuts down', async () => {
    const at = bench.folder()
    const [one, two] = await Promise.all([bench.startElsewhere(at), bench.startElsewhere(at)])
    expect(one.url).toBe(two.url)
    expect(one.adopted).toBe(!two.adopted)
    const pid = readPostmaster(join(at, 'cluster'))?.pid ?? 0
    one.child.stdin?.write('stop\n')
    await until('the first process ends', () => one.child.exitCode === 0)
    expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }])
    two.child.stdin?.write('stop\n')
    await until('the second process ends', () => two.child.exitCode === 0)
    expect(processState(pid)).not.toBe('postgres')
  })
})

describe('a later start', () => {
  test('keeps data and address, adopts a running server, and takes another port if it must', async () => {
    const at = bench.folder()
    const first = await bench.start(at)
    await ask(first.url, 'create table kept as select 7 as seven')
    const second = await bench.start(at)
    expect(second).toMatchObject({ adopted: true, url: first.url })
    await first.stop()
    expect(await ask(second.url, 'select seven from kept')).toEqual([{ seven: 7 }])
    await second.stop()
    await expect(ask(second.url, 'select 1')).rejects.toThrow('ECONNREFUSED')

    const third = await bench.start(at)
    expect(third).toMatchObject({ adopted: false, url: first.url })
    await third.stop()

    const squatter = createServer().listen(first.port, '127.0.0.1')
    try {
      const fourth = await bench.start(at)
      expect(fourth.port).not.toBe(first.port)
      expect(await ask(fourth.url, 'select seven from kept')).toEqual([{ seven: 7 }])
    } finally {
      squatter.close()
    }
  })
})
