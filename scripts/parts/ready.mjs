// Everything that must be so before something of ours can run: installed, built, on Node 24.
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { at, giveUp } from './place.mjs'
import { becomeNode } from './run.mjs'

/** Installs and builds what is missing, then runs a file of dist in our place. */
export async function runBuilt(file, args) {
  try {
    installIfNeeded()
    const errors = await buildIfNeeded()
    if (errors !== null) giveUp(`Building failed:\n${errors}`)
    becomeNode(at('dist', file), args)
  } catch (error) {
    giveUp(error.message)
  }
}
