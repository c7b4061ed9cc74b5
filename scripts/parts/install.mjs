// Installs what package-lock.json names when that is not what node_modules holds.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, lstatSync, statSync } from 'node:fs'
import { at, giveUp, root } from './place.mjs'

/** Runs `npm ci` if node_modules is missing, older than the lock file, or lacks a named package. */
export function installIfNeeded(alsoNeeded = []) {
  const reason = whyInstall(alsoNeeded)
  if (reason === undefined) return
  // A linked folder is shared with others, who look after it.
  if (isLink(at('node_modules'))) return
  console.error(`${reason}: installing (npm ci) ...`)
  try {
    accessSync(root, constants.W_OK)
  } catch {
    giveUp(`This user may not write to ${root}. Run the command as the user it belongs to.`)
  }
  const flags = ['--include=dev', '--no-audit', '--no-fund']
  let { status, error } = npm(['ci', ...flags])
  // A registry that lacks a package for another platform makes "ci" refuse what "install" can do.
  if (status !== 0 && !error) ({ status, error } = npm(['install', '--no-save', ...flags]))
  if (error?.code === 'ENOENT')
    giveUp('npm was not found. Install Node with npm: https://nodejs.org')
  if (status !== 0) {
    giveUp(
      'Installing failed; the reason is above. Most often: no way to the npm registry ' +
        '(proxy? "npm config set proxy ..."), a full disk, or files of another user in node_modules.',
    )
  }
}

function whyInstall(alsoNeeded) {
  const installed = at('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return 'Nothing is installed yet'
  if (statSync(at('package-lock.json')).mtimeMs > statSync(installed).mtimeMs) {
    return 'package-lock.json has changed'
  }
  const missing = alsoNeeded.find((name) => !existsSync(at('node_modules', name)))
  return missing && `${missing} is not installed`
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

// The npm that started us, if one did: it needs no shell and is surely there.
function npm(args) {
  const own = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}
