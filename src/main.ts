// The server: database, jobs and site in one process. Stops within ten seconds without losing anything.
import { buildDemo } from './demo.ts'
import { jsonLog } from './kernel/log.ts'
import { listen } from './kernel/web/listen.ts'
import { openSite } from './kernel/web/site.ts'
import { open } from './open.ts'

const log = jsonLog()
const { app, close } = await open(log, { work: true }).catch((error: Error) => {
  process.stderr.write(`\nEvenhand could not start: ${error.message}\n\n`)
  process.exit(1)
})
if (process.argv.includes('--demo')) await buildDemo(app)
const server = await listen(app, openSite(app)).catch(async (error: NodeJS.ErrnoException) => {
  const why =
    error.code === 'EADDRINUSE'
      ? `port ${app.config.port} is taken. Set PORT to another one`
      : error.message
  process.stderr.write(`\nEvenhand could not start: ${why}.\n\n`)
  await close()
  process.exit(1)
})
const fresh = (await app.businesses.find('')) === undefined
process.stderr.write(`
Evenhand is ready: ${app.config.url ?? server.address}

${fresh ? 'Open that address in a browser and set up your business; it takes two minutes.' : 'Open that address in a browser.'}
Stop with Ctrl+C. Everything is kept in ${app.config.data}.

`)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), 10_000).unref()
  await server.stop()
  await close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
