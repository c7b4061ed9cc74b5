// The socket: hands requests to the site, measures them, and stops without dropping any.
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import type { App } from '../app.ts'
import { note } from './metrics.ts'
import type { Fetch } from './site.ts'

export type Listening = { port: number; address: string; stop(): Promise<void> }

/** Listens; resolves once connections are taken. */
export async function listen(app: App, site: Fetch): Promise<Listening> {
  const outer = new Hono()
  outer.all('*', async (c) => {
    const start = performance.now()
    const address = getConnInfo(c).remote.address
    const response = await site(c.req.raw, address ? { address } : {})
    note(response.status, (performance.now() - start) / 1000)
    return response
  })
  const { port, host } = app.config
  const server = await new Promise<ReturnType<typeof serve>>((done, failed) => {
    const made = serve({ fetch: outer.fetch, port, hostname: host }, () => done(made))
    made.once('error', failed)
  })
  const actual = (server.address() as AddressInfo).port
  return {
    port: actual,
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    stop: () =>
      new Promise((done) => {
        // NOTE: a connection that becomes idle after this would otherwise be waited for until its keep-alive ends.
        const sweep = setInterval(
          () => 'closeIdleConnections' in server && server.closeIdleConnections(),
          20,
        )
        server.close(() => {
          clearInterval(sweep)
          done()
        })
        setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          8000,
        ).unref()
      }),
  }
}
