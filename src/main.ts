// Starts everything a business needs: database, jobs, site. Stops within ten seconds without losing anything.
import { join } from 'node:path'
import { openApp } from './kernel/app.ts'
import { readConfig, readSecret } from './kernel/config.ts'
import { jsonLog } from './kernel/log.ts'
import { startPostgres } from './kernel/postgres/index.ts'
import { listen } from './kernel/web/listen.ts'
import { openSite } from './kernel/web/site.ts'

const log = jsonLog()
const config = readConfig()
const postgres = config.databaseUrl
  ? undefined
  : await startPostgres({ folder: join(config.data, 'postgres'), log: (message, about) => log.say(message, about) })
const app = await openApp({
  config,
  ownerUrl: config.databaseUrl ?? String(postgres?.url),
  secret: await readSecret(config.data),
  work: true,
  log,
})
const server = await listen(app, openSite(app))
process.stderr.write(`\nEvenhand is ready: ${server.address}\n\nOpen that address in a browser. Stop with Ctrl+C.\n\n`)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  await server.stop()
  await app.close()
  await postgres?.stop()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
