// Turns src into dist: TypeScript compiled, everything else copied beside it.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { at, root } from './place.mjs'
import { runTool } from './run.mjs'

const STAMP = at('dist', '.built')
const ALSO_COUNTS = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/parts/build.mjs',
]

/** Builds when anything under src is not what dist was built from; answers null or the errors. */
export async function buildIfNeeded() {
  if (!existsSync(at('src'))) return null
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()) return null
  console.error('Building ...')
  return build()
}

/**
 * Builds into a folder aside and puts it in the place of dist, so that a server that runs from dist
 * and a second build never meet half of it. Answers null, or what the compiler said.
 */
export async function build() {
  const from = fingerprint()
  const aside = at(`dist.new-${process.pid}`)
  rmSync(aside, { recursive: true, force: true })
  try {
    // Types are the business of `npm run check`; leaving them out makes a start ten times as quick.
    const how = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', aside]
    const { code, output } = await runTool('tsc', how)
    if (code !== 0) return output.trim()
    copyOthers(aside)
    writeFileSync(join(aside, '.built'), from)
    replace(aside)
    return null
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function replace(aside) {
  const old = at(`dist.old-${process.pid}`)
  if (existsSync(at('dist'))) renameSync(at('dist'), old)
  renameSync(aside, at('dist'))
  rmSync(old, { recursive: true, force: true })
}

function copyOthers(target) {
  for (const file of filesUnder(at('src'))) {
    if (/\.tsx?$/.test(file)) continue
    const copy = join(target, relative(at('src'), file))
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(file, copy)
  }
}

// Names, sizes and times: quick to read, and unlike the newest time it also notices what was removed. Tests are not built.
function fingerprint() {
  const hash = createHash('sha256')
  const sources = filesUnder(at('src')).filter((file) => !/\.test\.tsx?$/.test(file))
  for (const file of [...sources, ...ALSO_COUNTS.map((name) => at(name))]) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}
