// Starts programs: one whose output is collected, and one that takes our place.
import { spawn } from 'node:child_process'
import { node24, root, toolEnvironment } from './place.mjs'

/** Runs a tool of the project to its end; answers { code, output }, never throws. */
export function runTool(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stderr.on('data', (part) => parts.push(part))
    child.once('error', (error) => done({ code: 1, output: `${command}: ${error.message}` }))
    child.once('close', (code) =>
      done({ code: code ?? 1, output: Buffer.concat(parts).toString() }),
    )
  })
}

// A larger young generation would be a twentieth quicker and cost 120 MB (measured on the topic page).
const flags = ['--enable-source-maps', '--max-semi-space-size=16']

/** Runs a file on Node 24 in our place: same terminal, signals passed on, its exit code ours. */
export function becomeNode(file, args) {
  const child = spawn(node24(), [...flags, file, ...args], { stdio: 'inherit' })
  for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(name, () => {
      // A terminal sends Ctrl-C to both of us, and twice would mean "at once" to the server.
      if (name === 'SIGINT' && process.stdin.isTTY) return
      child.kill(name)
    })
  }
  stopWithNpm(child)
  child.once('error', (error) => {
    console.error(`Could not run ${file}: ${error.message}`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const name of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}

// npm signals only the shell between itself and us; that the shell is gone is how we learn of it.
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 200)
  watch.unref()
}
