/** A small server with the sample pages, for tests and screenshots. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

import { draw, type DrawFor } from '#kernel/language'

import { assets } from '../assets.ts'
import type { Html } from '../html.ts'
import { emptyPage } from './empty-page.tsx'
import { formPage } from './form-page.tsx'
import { now } from './frame.tsx'
import { letterPage } from './letter-page.tsx'
import { queuePage } from './queue-page.tsx'
import { rtlPage } from './rtl-page.tsx'
import { stylePage } from './style-page.tsx'
import { topicPage } from './topic-page.tsx'

export const samplePages: Readonly<Record<string, () => Html>> = {
  topic: topicPage,
  queue: queuePage,
  form: formPage,
  empty: emptyPage,
  letter: letterPage,
  rtl: rtlPage,
  style: stylePage,
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const types = assets()

/** A page that cannot be drawn says why, so that its test fails at once. */
function drawn(who: DrawFor, page: () => Html): Buffer {
  try {
    return Buffer.from(draw(who, page).toString())
  } catch (cause) {
    return Buffer.from(`<!doctype html><p>${String(cause)}`)
  }
}

/** Serves the pages at /<name>?locale=de. Gives the address and a way to stop. */
export async function serveSamples(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://samples')
    const asset = types.find(({ path }) => path === pathname)
    const page = samplePages[pathname.slice(1)]
    const locale = searchParams.get('locale') ?? (page === rtlPage ? 'ar' : 'en')
    const who: DrawFor = { locale, timeZone: 'Europe/Berlin', now }
    const found = asset?.body ?? (page && drawn(who, page))
    if (found === undefined) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end()
      return
    }
    const type = asset?.type ?? 'text/html; charset=utf-8'
    const packed = type.startsWith('text/')
    response
      // NOTE: a post is answered as a form with errors is, so that tests see what happens then.
      .writeHead(request.method === 'POST' ? 422 : 200, {
        'content-type': type,
        'content-security-policy': policy,
        ...(packed && { 'content-encoding': 'gzip' }),
      })
      .end(packed ? gzipSync(found) : found)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
