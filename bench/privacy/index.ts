// What rights cost: the preference centre under many readers, a copy of 10,000 rows, an erasure among a million rows.
import type { Table } from '../run.ts'
import type { Action, Question } from '../../src/kernel/action.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { openTown, type Shop, type Town } from '../../src/testing/index.ts'

const number = (options: string[], name: string, otherwise: number) =>
  Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

/** `--rows=1000000 --held=10000 --reads=400` are the sizes of the published figures. */
export async function run(options: string[]): Promise<readonly Table[]> {
  const rows = number(options, 'rows', 100_000)
  const held = number(options, 'held', 10_000)
  const reads = number(options, 'reads', 200)
  const town = await openTown()
  try {
    const shop = await town.found()
    const maria = await shop.add('Maria Rossi', { email: 'maria@example.org' })
    await fill(town, shop, maria, { rows, held })
    const preferences = await timedPages(shop, maria, reads)
    const copy = await timedCopy(town, shop, maria)
    const erasure = await timedErasure(town, shop, maria)
    return [
      {
        title: 'Privacy: what rights cost',
        note: `One process, in the test’s own PostgreSQL. The database holds ${rows} rows about other people and ${held} about the one who asks.`,
        columns: ['measure', 'value'],
        rows: [
          [`preference centre, median of ${reads} (ms)`, preferences.median],
          ['preference centre, 95th percentile (ms)', preferences.p95],
          [`copy of ${copy.rows} rows as JSON (ms)`, copy.ms],
          [`erasure among ${rows + held} rows, in one transaction (ms)`, erasure],
        ],
      },
    ]
  } finally {
    await town.close()
  }
}

async function fill(
  town: Town,
  shop: Shop,
  maria: string,
  { rows, held }: { rows: number; held: number },
) {
  const { owner } = town.app.database
  const insert = (person: string, many: string) =>
    owner.query(
      `insert into encounters (business, id, person, at, channel, words)
       select $1, gen_random_uuid(), ${person}, now() - n * interval '1 minute', 'shop', 'visit ' || n from ${many}`,
      [shop.business.id, ...(person === '$2' ? [maria] : [])],
    )
  await owner.query(
    `insert into people (business, id, name, origin, joined_at) select $1, gen_random_uuid(), 'Person ' || n, 'import', now() from generate_series(1, 1000) as n`,
    [shop.business.id],
  )
  await insert('$2', `generate_series(1, ${held}) as n`)
  await insert(
    'people.id',
    `generate_series(1, ${Math.ceil(rows / 1000)}) as n, people where people.business = $1 and people.origin = 'import'`,
  )
  await owner.query('analyze')
}

async function timedPages(shop: Shop, maria: string, reads: number) {
  const browser = await shop.browse(maria)
  for (let warm = 0; warm < 20; warm++) await browser.get('/me/consent')
  const times: number[] = []
  for (let read = 0; read < reads; read++) {
    const began = performance.now()
    await browser.get('/me/consent')
    times.push(performance.now() - began)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  return { median: at(0.5), p95: at(0.95) }
}

async function timedCopy(town: Town, shop: Shop, maria: string) {
  const take = town.app.registry.questions.get('privacy.take-my-data') as Question<{
    held: Array<{ rows: unknown[] }>
  }>
  const who = await shop.as(maria)
  const began = performance.now()
  const { held } = await who.perform(take, {})
  JSON.stringify(held)
  return {
    ms: (performance.now() - began).toFixed(0),
    rows: held.reduce((sum, one) => sum + one.rows.length, 0),
  }
}

async function timedErasure(town: Town, shop: Shop, maria: string): Promise<string> {
  const erase = town.app.registry.actions.get('people.erase-person') as Action
  const owner = await shop.as(shop.owner)
  const at = town.clock.now()
  const actor: Actor = {
    ...owner.actor,
    session: { id: shop.owner, provenAt: at, seenAt: at, factors: [] },
  }
  const began = performance.now()
  await owner.perform(erase, { person: maria, sure: 'yes' }, { actor })
  return (performance.now() - began).toFixed(0)
}
