// What somebody typed in as an address cannot be used to look around inside the house.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPublic, openReach, reach, reachable } from './reach.ts'

let server: Server
let port = 0
beforeAll(async () => {
  server = createServer((asked, answer) => {
    if (asked.url === '/slow') return
    if (asked.url === '/big') return void answer.end('x'.repeat(300_000))
    if (asked.url === '/elsewhere') {
      answer.writeHead(302, { location: 'http://169.254.169.254/' })
      return void answer.end()
    }
    asked.resume()
    answer.end(`said ${asked.method}`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  openReach({})
  server.closeAllConnections()
  server.close()
})

test('addresses inside the house are told from public ones, in both families', () => {
  for (const one of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.0.1', '0.0.0.0', '::1'])
    expect(isPublic(one), one).toBe(false)
  for (const one of [
    'fe80::1',
    'fc00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '::',
  ])
    expect(isPublic(one), one).toBe(false)
  for (const one of ['93.184.215.14', '1.1.1.1', '2606:4700::1111'])
    expect(isPublic(one)).toBe(true)
})

test('no private address is public, however it is drawn', () =>
  fc.assert(
    fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c) => {
      expect(isPublic(`10.${a}.${b}.${c}`)).toBe(false)
      expect(isPublic(`192.168.${a}.${b}`)).toBe(false)
      expect(isPublic(`127.${a}.${b}.${c}`)).toBe(false)
      expect(isPublic(`::ffff:127.${a}.${b}.${c}`)).toBe(false)
    }),
  ))

test('only https, no names and passwords, no inner address in any spelling', () => {
  for (const one of [
    'nonsense',
    'http://example.org',
    'ftp://example.org',
    'https://a:b@example.org',
  ])
    expect(() => reachable(one), one).toThrow('address')
  for (const one of [
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
  ])
    expect(() => reachable(one), one).toThrow('inside')
  expect(reachable('https://example.org/v1').hostname).toBe('example.org')
})

test('a name that leads inside is refused when it is looked up', async () => {
  await expect(reach('https://localhost/', { within: 2000 })).rejects.toMatchObject({
    trouble: 'inside',
  })
})

test('an inner host is called where the operator named it; too late, too long and elsewhere are not followed', async () => {
  const at = (path: string) => `http://127.0.0.1:${port}${path}`
  await expect(reach(at('/'), { within: 1000 })).rejects.toMatchObject({ trouble: 'address' })
  openReach({ innerHosts: [`127.0.0.1:${port}`] })
  const post = { method: 'POST' as const, body: '{}', within: 5000 }
  expect(await reach(at('/'), post)).toEqual({ status: 200, text: 'said POST' })
  expect((await reach(at('/elsewhere'), { within: 5000 })).status).toBe(302)
  await expect(reach(at('/slow'), { within: 50 })).rejects.toMatchObject({ trouble: 'time' })
  await expect(reach(at('/big'), { within: 5000 })).rejects.toMatchObject({ trouble: 'size' })
  await expect(reach('http://127.0.0.1:1/', { within: 1000 })).rejects.toMatchObject({
    trouble: 'address',
  })
})
