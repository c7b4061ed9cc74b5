/** A throw-away installation for a measurement: a folder, a database of its own, the application, and a way to call verbs. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from '../dist/kernel/app.js'
import { system } from '../dist/kernel/actor.js'
import { readConfig, readSecret } from '../dist/kernel/config.js'
import { silentLog } from '../dist/kernel/log.js'
import { perform } from '../dist/kernel/perform.js'
import { startPostgres } from '../dist/kernel/postgres/index.js'

type App = Awaited<ReturnType<typeof openApp>>

export type Installation = {
  app: App
  /** The database owner's address. */
  url: string
  /** Performs a verb as the system and answers what it answered. */
  call: <A>(verb: string, input: object) => Promise<A>
  close: () => Promise<void>
}

type Wanted = {
  connections?: number
  /** Puts something into the folder before the application is opened. */
  before?: (data: string) => Promise<unknown>
}

/** NOTE: fsync is on, as it is for a shop; the folder is deleted when the installation is closed. */
export async function install({ connections, before }: Wanted = {}): Promise<Installation> {
  const data = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  chmodSync(data, 0o755)
  await before?.(data)
  const postgres = await startPostgres({ folder: join(data, 'postgres'), log: () => {} })
  const app: App = await openApp({
    config: readConfig({ EVENHAND_DATA: data }),
    ownerUrl: postgres.url,
    secret: await readSecret(data, {}),
    work: false,
    log: silentLog,
    ...(connections === undefined ? {} : { connections }),
  })
  return {
    app,
    url: postgres.url,
    call: async <A>(verb: string, input: object) => {
      const business = await app.businesses.find('')
      const card = app.registry.actions.get(verb)
      if (!business || !card) throw new Error(`nothing offers ${verb}`)
      const done = await perform(app, card, input, { business, via: 'job', actor: system('bench') })
      return done.answer as A
    },
    close: async () => {
      await app.close()
      await postgres.stop()
      rmSync(data, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
