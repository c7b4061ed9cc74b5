// npm run build: makes dist anew from src.
import { build } from './parts/build.mjs'
import { installIfNeeded } from './parts/install.mjs'
import { giveUp } from './parts/place.mjs'

installIfNeeded()
const began = performance.now()
const errors = await build().catch((error) => error.message)
if (errors !== null) giveUp(`Building failed:\n${errors}`)
console.log(`Built dist in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
