// npm start: installs what is missing, builds what has changed, and runs the server.
import { runBuilt } from './parts/ready.mjs'

await runBuilt('main.js', process.argv.slice(2))
