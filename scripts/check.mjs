// npm run check: types, lint, format and the import law, all at once, in seconds.
import { existsSync } from 'node:fs'
import { installIfNeeded } from './parts/install.mjs'
import { at, giveUp } from './parts/place.mjs'
import { runTool } from './parts/run.mjs'

installIfNeeded(['oxlint', 'oxfmt', 'vitest'])

const sources = ['src', 'bench', 'scripts', 'bin'].filter((folder) => existsSync(at(folder)))
const ARCHITECTURE = 'src/architecture.test.ts'
const checks = [
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['lint', 'oxlint', ['--type-aware', ...sources]],
  ['format', 'oxfmt', ['--check', ...sources]],
  ...(existsSync(at(ARCHITECTURE)) ? [['architecture', 'vitest', ['run', ARCHITECTURE]]] : []),
]

const began = performance.now()
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
const results = await Promise.all(
  checks.map(async ([name, command, args]) => {
    const { code, output } = await runTool(command, args)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(12)}  ${seconds()}`)
    return { name, code, output }
  }),
).catch((error) => giveUp(error.message))

const failed = results.filter(({ code }) => code !== 0)
for (const { name, output } of failed) console.log(`\n--- ${name}\n${output.trim()}`)
const names = failed.map(({ name }) => name).join(', ')
console.log(failed.length === 0 ? `\nAll well, ${seconds()}.` : `\nFailed: ${names}.`)
process.exitCode = failed.length === 0 ? 0 : 1
