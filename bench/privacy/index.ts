// What rights cost: the preference centre under many readers, a copy of 10,000 rows, an erasure among a million rows.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Table } from '../run.ts'
import { system } from '../../dist/kernel/actor.js'
import { perform } from '../../dist/kernel/perform.js'
import { startPostgres } from '../../dist/kernel/postgres/index.js'
import { openDemoSite, type DemoSite } from '../../dist/testing/demo-site.js'

const number = (options: string[], name: string, otherwise: number) =>
  Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

/** `--rows=1000000 --held=10000 --reads=400` are the sizes of the published figures. */
export async function run(options: string[]): Promise<readonly Table[]> {
  const rows = number(options, 'rows', 100_000)
  const held = number(options, 'held', 10_000)
  const reads = number(options, 'reads', 200)
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), log: () => {} })
  const site = await openDemoSite(postgres.url, folder)
  try {
    const maria = await fill(site, { rows, held })
    const cookies: Record<string, string> = await site.signIn('Maria Rossi')
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const get = (path: string) =>
      fetch(site.address + path, { headers: { cookie } }).then((answer) => answer.text())
    const preferences = await timedPages(() => get('/me/consent'), reads)
    const began = performance.now()
    const copy = await get('/me/privacy/data.json')
    const copied = performance.now() - began
    const erased = await timedErasure(site, maria)
    return [
      {
        title: 'Privacy: what rights cost',
        note: `One process on a PostgreSQL of its own. ${rows} rows are about other people, ${held} about the one who asks.`,
        columns: ['measure', 'value'],
        rows: [
          [`preference centre, median of ${reads} (ms)`, preferences.median],
          ['preference centre, 95th percentile (ms)', preferences.p95],
          [
            `copy with ${held} rows as JSON, ${(copy.length / 1e6).toFixed(1)} MB (ms)`,
            copied.toFixed(0),
          ],
          [`erasure among ${rows + held} rows, in one transaction (ms)`, erased],
        ],
      },
    ]
  } finally {
    await site.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Adds the rows and returns the id of the one who asks. */
async function fill(
  site: DemoSite,
  { rows, held }: { rows: number; held: number },
): Promise<string> {
  const { owner } = site.app.database
  const found = await owner.query<{ id: string; business: string }>(
    `select id, business from people where name = 'Maria Rossi'`,
  )
  const { id, business } = found.rows[0] ?? { id: '', business: '' }
  await owner.query(
    `insert into people (business, id, name, origin, joined_at) select $1, gen_random_uuid(), 'Person ' || n, 'bench', now() from generate_series(1, 1000) as n`,
    [business],
  )
  const visits = `insert into encounters (business, id, person, at, channel, words)
    select $1, gen_random_uuid(), people.id, now() - n * interval '1 minute', 'shop', 'visit ' || n from people, generate_series(1, $2::int) as n`
  await owner.query(`${visits} where people.id = $3`, [business, held, id])
  await owner.query(`${visits} where people.business = $1 and people.origin = 'bench'`, [
    business,
    Math.ceil(rows / 1000),
  ])
  await owner.query('analyze')
  return id
}

async function timedPages(read: () => Promise<unknown>, reads: number) {
  for (let warm = 0; warm < 20; warm++) await read()
  const times: number[] = []
  for (let many = 0; many < reads; many++) {
    const began = performance.now()
    await read()
    times.push(performance.now() - began)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  return { median: at(0.5), p95: at(0.95) }
}

async function timedErasure(site: DemoSite, person: string): Promise<string> {
  const card = site.app.registry.actions.get('people.erase-person')
  const business = await site.app.businesses.find('')
  if (!card || !business) throw new Error('the demonstration is not there')
  const began = performance.now()
  await perform(
    site.app,
    card,
    { person, sure: 'yes' },
    { business, via: 'cli', actor: system('bench') },
  )
  return (performance.now() - began).toFixed(0)
}
