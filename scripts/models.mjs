// Trains the starter models from the training sets (EVENHAND_BENCH_DATA): npm run models [-- name ...]
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, 'models', 'make.ts')
const { status } = spawnSync(
  process.execPath,
  ['--conditions=source', main, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
