// The whole way in browsers that know no script at all: w3m and lynx, in English and in German, from the first page to the mailbox.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { listen, type Listening } from '../../kernel/web/listen.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { appoint, type Receiving } from './for-tests.ts'
import { seeDesk } from './see-desk.ts'

vi.setConfig({ testTimeout: 120_000 })

const installed = (program: string) => spawnSync(program, ['-version']).error === undefined

let town: Town
let shop: Shop
let ilse: Receiving
let server: Listening
let folder: string
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  ilse = await appoint(shop, 'Ilse Brandt', { keeps: true })
  await appoint(shop, 'Omar Feld')
  folder = mkdtempSync(join(tmpdir(), 'evenhand-text-browsers-'))
  // The browsers call the machine by its number; the business answers to its name.
  server = await listen(town.app, async (request, from) => {
    const url = request.url.replace(/^http:\/\/[^/]+/, `http://${String(shop.business.host)}`)
    const { method, headers } = request
    const body = method === 'POST' ? await request.arrayBuffer() : undefined
    return town.site(new Request(url, { method, headers, ...(body ? { body } : {}) }), from)
  })
})
afterAll(async () => {
  await server.stop()
  await town.close()
  rmSync(folder, { recursive: true, force: true })
})

type Reads = (path: string, language: string, post?: Record<string, string>) => Promise<string>

const run = (program: string, args: string[], input = '') =>
  new Promise<string>((done, failed) => {
    const child = spawn(program, args, { env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' } })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.once('error', failed)
    child.once('close', () => done(said.replaceAll(/\s+/g, ' ')))
    child.stdin.end(input)
  })

const w3m: Reads = (path, language, post) => {
  const file = join(folder, 'post')
  if (post) writeFileSync(file, new URLSearchParams(post).toString())
  return run('w3m', [
    '-dump',
    '-no-cookie',
    '-cols',
    '300',
    '-o',
    `accept_language=${language}`,
    ...(post ? ['-post', file] : []),
    server.address + path,
  ])
}

const lynx: Reads = (path, language, post) => {
  const settings = join(folder, 'lynx.cfg')
  writeFileSync(settings, `PREFERRED_LANGUAGE:${language}\nCHARACTER_SET:utf-8\n`)
  const shown = ['-dump', '-nolist', '-width=300', `-cfg=${settings}`]
  return run(
    'lynx',
    [...shown, ...(post ? ['-post_data'] : []), server.address + path],
    post ? `${new URLSearchParams(post).toString()}\n---\n` : '',
  )
}

const words = {
  en: {
    start: 'Speak up safely',
    who: 'Who must not read this?',
    out: 'Taken out, and never told',
    receipt: 'Your receipt',
    box: 'Your mailbox',
    by: 'Confirmation by',
  },
  de: {
    start: 'Einen Missstand sicher melden',
    who: 'Wer darf das nicht lesen?',
    out: 'Ausgeschlossen und nie benachrichtigt',
    receipt: 'Ihre Quittung',
    box: 'Ihr Postfach',
    by: 'Bestätigung bis',
  },
} as const

for (const [program, reads] of [
  ['w3m', w3m],
  ['lynx', lynx],
] as const)
  test.skipIf(!installed(program)).for(['en', 'de'] as const)(
    `[R80] somebody speaks up and comes back in ${program} (skipped where it is not installed), in %s`,
    async (language) => {
      const say = words[language]
      const start = await reads('/speak-up', language)
      expect(start).toContain(say.start)
      expect(start).toContain('Ilse Brandt')
      expect(await reads('/speak-up/report', language)).toContain(say.who)
      const form = await reads('/speak-up/report', language, { involved: 'Omar Feld' })
      expect(form).toContain(say.out)
      const before = (await (await shop.as(ilse.person)).perform(seeDesk, {})).reports.length
      const told = `What I saw with ${program}, and my colleague too`
      const done = await reads('/speak-up/send', language, { what: told, check: 'on' })
      expect(done).toContain(say.receipt)
      const receipt =
        /[0-9A-Z]{4}-[0-9A-Z]{4} (?:[0-9A-Z]{4}-){3}[0-9A-Z]{4} [0-9A-Z]{2}/.exec(done)?.[0] ?? ''
      const box = await reads('/speak-up/mailbox', language, { receipt })
      expect(box).toContain(say.box)
      expect(box).toContain(told)
      expect(box).toContain(say.by)
      const after = (await (await shop.as(ilse.person)).perform(seeDesk, {})).reports.length
      expect(after).toBe(before + 1)
    },
  )

test('[R80] a browser that says nothing of a form but the site it stood on is let in, and one of another site is not', async () => {
  const browser = await shop.browse()
  const page = await browser.get('/speak-up/report')
  // Under `no-referrer` such a browser would call the site `null`, and be refused.
  expect(page.headers.get('referrer-policy')).toBe('same-origin')
  const from = (origin: string) =>
    town.site(
      new Request(`http://${String(shop.business.host)}/speak-up/report`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ involved: '' }),
      }),
    )
  expect((await from(`http://${String(shop.business.host)}`)).status).toBe(200)
  expect((await from('null')).status).toBe(403)
  expect((await from('http://elsewhere.example')).status).toBe(403)
})
