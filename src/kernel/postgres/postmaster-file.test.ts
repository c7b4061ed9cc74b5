import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { processState, readPostmaster } from './postmaster-file.ts'

const cluster = mkdtempSync(join(tmpdir(), 'evenhand-lock-'))
afterAll(() => rmSync(cluster, { recursive: true }))

const lock = (...lines: (string | number)[]) =>
  writeFileSync(join(cluster, 'postmaster.pid'), lines.map((line) => `${line}\n`).join(''))

test('a lock file says process, port and state', () => {
  expect(readPostmaster(cluster)).toBeUndefined()
  lock(4711, '/data/cluster', 1, 5433, '', '127.0.0.1', '1 1', 'ready   ')
  expect(readPostmaster(cluster)).toEqual({ pid: 4711, port: 5433, status: 'ready' })
})

test('a lock file that is not written to its end is no ready server', () => {
  lock(4711, '/data/cluster')
  expect(readPostmaster(cluster)).toEqual({ pid: 4711, port: 0, status: '' })
  lock()
  expect(readPostmaster(cluster)).toBeUndefined()
  lock('rubbish')
  expect(readPostmaster(cluster)).toBeUndefined()
})

test.runIf(process.platform === 'linux')('another program is not taken for a server', () => {
  expect(processState(process.pid)).toBe('other')
  expect(processState(0x3fffffff)).toBe('gone')
})
