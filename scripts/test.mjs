// npm test [-- what]: every test on Node 24; its last line says how many passed and failed.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from './parts/build.mjs'
import { installIfNeeded } from './parts/install.mjs'
import { at, giveUp, node24, root, toolEnvironment } from './parts/place.mjs'

installIfNeeded(['vitest'])
const buildErrors = await buildIfNeeded().catch((error) => giveUp(error.message))
if (buildErrors !== null) console.error(`The build failed:\n${buildErrors}\n`)

const folder = mkdtempSync(join(tmpdir(), 'evenhand-report-'))
const report = join(folder, 'report.json')
const code = await vitest([
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const counts = count()
rmSync(folder, { recursive: true, force: true })

const failed = counts.failed + (buildErrors === null ? 0 : 1)
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`)
if (counts.passed + failed === 0) console.log('No test ran.')
if (code !== 0 && failed === 0) console.log('The run itself failed: see above.')
console.log(`${counts.passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || counts.passed === 0 || code !== 0 ? 1 : 0

function vitest(args) {
  return new Promise((done) => {
    const child = spawn(node24(), [at('node_modules', 'vitest', 'vitest.mjs'), ...args], {
      cwd: root,
      env: toolEnvironment(),
      stdio: 'inherit',
    })
    for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => child.kill(name))
    child.once('error', (error) => giveUp(`Vitest could not be started: ${error.message}`))
    child.once('exit', (exitCode) => done(exitCode ?? 1))
  })
}

// A file that cannot even be loaded has no failed test in it, but has failed.
function count() {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests,
  }
}
