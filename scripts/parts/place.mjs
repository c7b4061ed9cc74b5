// Where the project lies and which Node runs it. Plain Node 20 without packages, like all of scripts/.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts)

const NEEDED = 24

/** The program of Node 24 or newer: this one, or the one that npm installed for us. */
export function node24() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath
  const own = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  throw new Error(
    `Evenhand runs on Node ${NEEDED} or newer; this is ${process.version}, and npm has not ` +
      'installed the one in our package (install scripts switched off?). ' +
      `Try "npm rebuild node", or install Node ${NEEDED} from https://nodejs.org.`,
  )
}

/** The environment in which `node`, `tsc` and the other tools are those of the project. */
export function toolEnvironment() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const path = [dirname(node24()), at('node_modules', '.bin'), process.env.PATH ?? '']
  return { ...process.env, PATH: path.join(separator) }
}

/** Ends with a message a person can act on. Messages go to stderr: stdout belongs to commands. */
export function giveUp(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
