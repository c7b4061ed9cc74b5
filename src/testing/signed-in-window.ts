// A real browser window in which somebody of a town is signed in.
import { listen } from '../kernel/web/listen.ts'
import { openBrowser } from '../kernel/testing/browser.ts'
import type { Shop, Town } from './index.ts'

export async function openWindowFor(town: Town, shop: Shop, person: string) {
  const server = await listen(town.app, town.site)
  // NOTE: a business of a town answers at a host of its own, so the browser is led there.
  const host = String(shop.business.host)
  const origin = `http://${host}:${new URL(server.address).port}`
  const browser = await openBrowser({
    viewport: { width: 1280, height: 900 },
    args: ['--headless', '--no-sandbox', `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  })
  const signedIn = await shop.browse(person)
  await browser.context.addCookies(
    [...signedIn.cookies].map(([name, value]) => ({ name, value, url: origin })),
  )
  const page = await browser.context.newPage()
  return {
    page,
    origin,
    async close() {
      await browser.close()
      await server.stop()
    },
  }
}
