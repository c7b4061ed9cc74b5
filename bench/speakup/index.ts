// Neither what is answered nor how long it takes tells whether a receipt exists, or whether there is a report about whoever asks; and what a submission costs.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Table } from '../run.ts'
import { differences, median, ms } from './apart.ts'
import { excludedTable } from './excluded.ts'
import { openApp } from '../../dist/kernel/app.js'
import { testClock } from '../../dist/kernel/chance.js'
import { readConfig } from '../../dist/kernel/config.js'
import { silentLog } from '../../dist/kernel/log.js'
import { startPostgres } from '../../dist/kernel/postgres/index.js'
import { newReceipt, readReceipt, writeReceipt } from '../../dist/kernel/sealing/index.js'
import { openSite } from '../../dist/kernel/web/site.js'
import { openChannel } from '../../dist/testing/seed-channel.js'

type Answered = { seconds: number; status: number; bytes: number; headers: string }
type Shop = {
  post(path: string, fields: Record<string, string>): Promise<Answered & { html: string }>
}

const number = (options: string[], name: string, otherwise: number) =>
  Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

/** `--pairs=500` is the size of the published figures. */
export async function run(options: string[]): Promise<readonly Table[]> {
  const pairs = number(options, 'pairs', 500)
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), log: () => {} })
  const clock = testClock()
  const app = await openApp({
    config: readConfig({ EVENHAND_DATA: folder }),
    ownerUrl: postgres.url,
    secret: 'a secret for measuring, which is no secret',
    clock,
    work: false,
    log: silentLog,
  })
  try {
    await openChannel(app)
    const shop = shopOf(openSite(app))
    const submissions: number[] = []
    const receipts: string[] = []
    for (let at = 0; at < 20; at++) {
      const done = await shop.post('/speak-up/send', { what: `Something is wrong, number ${at}` })
      submissions.push(done.seconds)
      receipts.push(
        /[0-9A-Z]{4}-[0-9A-Z]{4} (?:[0-9A-Z]{4}-){3}[0-9A-Z]{4} [0-9A-Z]{2}/.exec(
          done.html.replaceAll(/<\/?span>/g, ''),
        )?.[0] ?? '',
      )
    }
    const lookups = await pairsOf(shop, receipts, pairs, () => clock.advance(15 * 60_000))
    return [lookupTable(lookups), submissionTable(submissions), await excludedTable(pairs)]
  } finally {
    await app.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const shopOf = (site: (request: Request) => Promise<Response>): Shop => ({
  async post(path, fields) {
    const request = new Request(`http://bramble.test${path}`, {
      method: 'POST',
      headers: { origin: 'http://bramble.test', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
    })
    const began = performance.now()
    const response = await site(request)
    const html = await response.text()
    const seconds = (performance.now() - began) / 1000
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    return { seconds, status: response.status, bytes: Buffer.byteLength(html), headers, html }
  },
})

/** The first pairs warm up what compiles while it runs. */
const warming = 20

/** In each pair one locator exists and one does not, in an order drawn by lot; the secret is wrong in both. */
async function pairsOf(shop: Shop, receipts: readonly string[], many: number, rest: () => void) {
  const found: Array<{ known: Answered; unknown: Answered }> = []
  const drawn = () => newReceipt(crypto.getRandomValues(new Uint8Array(24)))
  const ask = async (locator: string) =>
    shop.post('/speak-up/mailbox', {
      receipt: await writeReceipt({ locator, secret: drawn().secret }),
    })
  for (let at = 0; at < many + warming; at++) {
    const known = (await readReceipt(receipts[at % receipts.length] ?? ''))?.locator ?? ''
    const unknown = drawn().locator
    const first = (drawn().secret.codePointAt(0) ?? 0) % 2 === 0
    const one = await ask(first ? known : unknown)
    const other = await ask(first ? unknown : known)
    found.push(first ? { known: one, unknown: other } : { known: other, unknown: one })
    if (at % receipts.length === receipts.length - 1) rest()
  }
  return found.slice(warming)
}

function lookupTable(pairs: ReadonlyArray<{ known: Answered; unknown: Answered }>): Table {
  const apart = pairs.map(({ known, unknown }) => known.seconds - unknown.seconds)
  const same = (part: (answer: Answered) => unknown) =>
    pairs.filter(({ known, unknown }) => part(known) === part(unknown)).length
  return {
    title: 'Speak-up: receipts that exist and receipts that do not',
    note: `${pairs.length} pairs in an order drawn by lot, one process. An interval that holds nought means: no difference was found.`,
    columns: ['measure', 'value'],
    rows: [
      ['pairs with the same status', `${same((one) => one.status)} of ${pairs.length}`],
      ['pairs with the same length of body', `${same((one) => one.bytes)} of ${pairs.length}`],
      ['pairs with the same headers', `${same((one) => one.headers)} of ${pairs.length}`],
      ['exists, median (ms)', ms(median(pairs.map(({ known }) => known.seconds)))],
      ['does not exist, median (ms)', ms(median(pairs.map(({ unknown }) => unknown.seconds)))],
      ...differences(apart),
    ],
  }
}

const submissionTable = (seconds: readonly number[]): Table => ({
  title: 'Speak-up: sealing a report on the server',
  columns: ['measure', 'value'],
  rows: [
    ['submissions', seconds.length],
    ['median (ms)', ms(median(seconds))],
    ['longest (ms)', ms(Math.max(...seconds))],
  ],
})
