// Writes docs/printed from the built code.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
const root = join(import.meta.dirname, '..')
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
const { printed } = await import('../dist/cli/print/index.js')
const { discover } = await import('../dist/kernel/registry.js')
const folder = join(root, 'docs/printed')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(printed(await discover(), join(root, 'src'))))
  writeFileSync(join(folder, name), text)
