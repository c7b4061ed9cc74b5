// npm run print: writes docs/printed from the built code.
import { runBuilt } from './parts/ready.mjs'

await runBuilt('cli/print/write.js', process.argv.slice(2))
