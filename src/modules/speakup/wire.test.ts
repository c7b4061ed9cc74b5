// What the channel's server makes of requests that no browser sends: on the socket itself, byte by byte.
// @fulfils R80
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, type Listening } from '../../kernel/web/listen.ts'
import { openTown, type Town } from '../../testing/index.ts'

let town: Town
let server: Listening
let host = ''
beforeAll(async () => {
  town = await openTown()
  const shop = await town.found()
  host = String(shop.business.host)
  server = await listen(town.app, town.site)
})
afterAll(async () => {
  await server.stop()
  await town.close()
})

/** Sends these lines and the body behind them; gives all that comes back until the server closes. */
const say = (lines: readonly string[], body = '') =>
  new Promise<string>((done, failed) => {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1')
    const heard: Buffer[] = []
    socket.on('data', (piece) => heard.push(piece))
    socket.on('close', () => done(Buffer.concat(heard).toString()))
    socket.on('error', failed)
    socket.write([...lines, '', body].join('\r\n'))
  })
const ask = (first: string, more: readonly string[] = [], body = '') =>
  say([first, `host: ${host}`, 'connection: close', ...more], body)
const status = (answer: string) => Number(answer.split(' ')[1])
const headers = (answer: string) =>
  Object.fromEntries(
    (answer.split('\r\n\r\n')[0] ?? '')
      .split('\r\n')
      .slice(1)
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 2),
      ]),
  )

test('[ASVS 3.4.2] [ASVS 3.5.3] [ASVS 4.1.4] [ASVS 13.4.4] only the methods that a page has are answered, TRACE and made-up ones never', async () => {
  expect(status(await ask('GET /speak-up HTTP/1.1'))).toBe(200)
  for (const path of ['/speak-up', '/speak-up/send', '/speak-up/mailbox', '/desk/speak-up'])
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEND']) {
      const answer = await ask(`${method} ${path} HTTP/1.1`, ['x-said: CANARY-header'])
      expect([400, 404, 405], `${method} ${path}`).toContain(status(answer))
      expect(answer).not.toContain('CANARY-header')
      expect(headers(answer)).not.toHaveProperty('access-control-allow-origin')
    }
})

test('[ASVS 4.2.1] [ASVS 4.2.4] a request whose end or whose lines can be read in two ways is refused, and the connection with it', async () => {
  const inner = 'GET /smuggled HTTP/1.1\r\nhost: x\r\n\r\n'
  const post = 'POST /speak-up/send HTTP/1.1'
  const both = ['transfer-encoding: chunked', `content-length: ${inner.length}`]
  for (const more of [
    both,
    both.toReversed(),
    ['content-length: 0', `content-length: ${inner.length}`],
    ['transfer-encoding: chunked, identity'],
    ['transfer-encoding : chunked'],
    ['content-length: +5'],
    ['x-one: a\rb'],
    ['x-one: a\nx two: b'],
    ['x-one: a\0b'],
    [' folded: yes'],
  ]) {
    const answer = await ask(post, more, `0\r\n\r\n${inner}`)
    expect(status(answer), more.join(' | ')).toBe(400)
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
  }
})

test('[R80] an address or a header without end is refused before anything is looked at', async () => {
  const long = 'a'.repeat(40_000)
  expect(status(await ask(`GET /speak-up?${long} HTTP/1.1`))).toBe(431)
  expect(status(await ask('GET /speak-up HTTP/1.1', [`cookie: a=${long}`]))).toBe(431)
})

test('[ASVS 4.1.1] [ASVS 4.2.2] an answer is as long as it says, and says in which letters it is written', async () => {
  for (const path of ['/speak-up', '/speak-up/report', '/speak-up/mailbox', '/speak-up/none']) {
    const answer = await ask(`GET ${path} HTTP/1.1`)
    const told = headers(answer)
    expect(told['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i)
    const [, ...rest] = answer.split('\r\n\r\n')
    if (told['content-length'])
      expect(Buffer.byteLength(rest.join('\r\n\r\n'))).toBe(Number(told['content-length']))
    else expect(told['transfer-encoding']).toBe('chunked')
    expect(told).not.toHaveProperty(told['content-length'] ? 'transfer-encoding' : 'content-length')
  }
})

test('[ASVS 13.2.5] [ASVS 14.2.5] [ASVS 13.4.6] [ASVS 13.4.7] [ASVS 13.4.1] [ASVS 13.4.3] nothing of the program can be fetched, no folder is listed, and no version is told', async () => {
  const page = await ask('GET /speak-up HTTP/1.1')
  expect(headers(page)).not.toHaveProperty('server')
  expect(headers(page)).not.toHaveProperty('x-powered-by')
  expect(page).not.toMatch(/node\/\d|postgres(ql)? \d|hono|evenhand\/\d/i)
  for (const path of [
    '/.git/HEAD',
    '/.env',
    '/package.json',
    '/package-lock.json',
    '/dist/main.js',
    '/src/main.ts',
    '/data/secret',
    '/-/assets',
    '/-/assets/',
    '/-/assets/../package.json',
    '/-/assets/%2e%2e/%2e%2e/package.json',
    '/-/assets/..%2f..%2fpackage.json',
    '/speak-up/../../data/secret',
    '/speak-up/send.js',
  ]) {
    const answer = await ask(`GET ${path} HTTP/1.1`)
    expect(status(answer), path).toBe(404)
    expect(answer).not.toMatch(/"dependencies"|"scripts"|import |ref: refs/)
  }
})

test('[ASVS 3.4.8] [ASVS 3.5.8] no other site can hold a window of the channel or draw anything of it into its own pages', async () => {
  for (const path of ['/speak-up', '/speak-up/report', '/desk/speak-up', '/speak-up/none']) {
    const told = headers(await ask(`GET ${path} HTTP/1.1`))
    expect(told['cross-origin-opener-policy']).toBe('same-origin')
    expect(told['cross-origin-resource-policy']).toBe('same-origin')
    expect(told['content-security-policy']).toContain("frame-ancestors 'none'")
  }
})

test('[ASVS 3.2.2] [ASVS 1.3.2] [ASVS 3.2.3] no script of the channel draws words as elements, runs words, or keeps anything in the window', () => {
  const source = join(import.meta.dirname, '../..')
  for (const folder of ['client/sealed', 'kernel/sealing'])
    for (const file of readdirSync(join(source, folder)).filter((one) => !one.includes('test')))
      expect(readFileSync(join(source, folder, file), 'utf8'), file).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\(|new Function|(?:window|globalThis)\.\w+ ??=[^=>]/,
      )
})
