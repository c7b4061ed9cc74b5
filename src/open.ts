// Opens the application the way every process does: settings, database (ours or yours), secret.
import { join } from 'node:path'
import { openApp, type App } from './kernel/app.ts'
import { readConfig, readSecret } from './kernel/config.ts'
import type { Log } from './kernel/log.ts'
import { startPostgres } from './kernel/postgres/index.ts'

export type Opened = { app: App; close: () => Promise<void> }

/** `work`: whether this process also carries facts and runs the clock. */
export async function open(log: Log, { work }: { work: boolean }): Promise<Opened> {
  const config = readConfig()
  const postgres = config.databaseUrl
    ? undefined
    : await startPostgres({
        folder: join(config.data, 'postgres'),
        log: (message, about) => log.say(message, about),
      })
  const app = await openApp({
    config,
    ownerUrl: config.databaseUrl ?? String(postgres?.url),
    secret: await readSecret(config.data),
    work,
    log,
  })
  return {
    app,
    close: async () => {
      await app.close()
      await postgres?.stop()
    },
  }
}
