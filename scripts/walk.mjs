// npm run walk: an empty machine to a published trust page in real browsers; writes docs/guide/walk.md and its pictures.
import { runBuilt } from './parts/ready.mjs'

await runBuilt('testing/walk/write.js', process.argv.slice(2))
