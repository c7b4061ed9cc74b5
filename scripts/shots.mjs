// npm run shots [-- part of an address]: every page of the demonstration as pictures, in shots/.
import { runBuilt } from './parts/ready.mjs'

await runBuilt('testing/shots.js', process.argv.slice(2))
