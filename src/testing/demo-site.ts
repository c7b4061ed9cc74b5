// The demonstration business on a real socket, with people who are signed in: for browsers and screenshots.
import { system } from '../kernel/actor.ts'
import { openApp, type App } from '../kernel/app.ts'
import type { Config } from '../kernel/config.ts'
import { silentLog } from '../kernel/log.ts'
import { perform } from '../kernel/perform.ts'
import { listen } from '../kernel/web/listen.ts'
import { openSite } from '../kernel/web/site.ts'
import { buildDemo } from '../demo.ts'

export type DemoSite = {
  app: App
  address: string
  /** A session cookie of somebody in the demonstration, by name. */
  signIn(name: string): Promise<Record<string, string>>
  close(): Promise<void>
}

/** Builds the demonstration in an empty database and serves it on a free port. */
export async function openDemoSite(ownerUrl: string, data: string): Promise<DemoSite> {
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    data,
    databaseUrl: ownerUrl,
    url: undefined,
    proxies: 0,
    smtp: undefined,
    mailFrom: undefined,
    metricsToken: undefined,
  }
  const secret = 'a secret for demonstrations in tests, the same for all'
  const app = await openApp({ config, ownerUrl, secret, work: false, log: silentLog })
  await buildDemo(app)
  const server = await listen(app, openSite(app))
  return {
    app,
    address: server.address,
    async signIn(name) {
      const found = await app.database.owner.query<{ id: string }>(
        'select id from people where name = $1',
        [name],
      )
      const person = found.rows[0]?.id
      const business = await app.businesses.find('')
      const open = app.registry.actions.get('accounts.open-session')
      if (!person || !business || !open)
        throw new Error(`nobody called ${name} in the demonstration`)
      const caller = { business, via: 'test' as const, actor: system('a test') }
      const { token } = (await perform(app, open, { person }, caller)).answer as { token: string }
      return { 'evenhand-session': token }
    },
    close: async () => {
      await server.stop()
      await app.close()
    },
  }
}
