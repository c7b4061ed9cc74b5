import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { installedPrograms, program } from './installed.ts'

const root = mkdtempSync(join(tmpdir(), 'evenhand-installed-'))
afterAll(() => rmSync(root, { recursive: true }))

function pretend(name: string, says: string): string {
  const bin = join(root, name, 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(program(bin, 'postgres'), `#!/bin/sh\necho '${says}'\n`)
  chmodSync(program(bin, 'postgres'), 0o755)
  return bin
}

test.skipIf(process.platform === 'win32')(
  'of what is installed the newest comes first, and what is too old or broken is left out',
  () => {
    const places = [
      pretend('old', 'postgres (PostgreSQL) 16.9'),
      pretend('floor', 'postgres (PostgreSQL) 17.5 (Debian 17.5-1)'),
      pretend('broken', 'cannot open shared object file'),
      pretend('new', 'postgres (PostgreSQL) 18beta1'),
      join(root, 'missing', 'bin'),
    ]
    expect(installedPrograms(undefined, places).map(({ major }) => major)).toEqual([18, 17])
  },
)
