// npm run bench [-- name ...]: runs the measurements of bench/<name>, all of them or those named.
import { buildIfNeeded } from './parts/build.mjs'
import { installIfNeeded } from './parts/install.mjs'
import { at, giveUp } from './parts/place.mjs'
import { becomeNode } from './parts/run.mjs'

installIfNeeded()
const errors = await buildIfNeeded().catch((error) => error.message)
if (errors !== null) giveUp(`Building failed:\n${errors}`)
becomeNode(at('bench', 'run.ts'), process.argv.slice(2))
