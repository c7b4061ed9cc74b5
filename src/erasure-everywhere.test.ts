// Whatever modules there are: somebody who stands in every table is erased, and no mark of them is left anywhere.
import fc from 'fast-check'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStorage } from './kernel/files/index.ts'
import { Upload } from './kernel/web/index.ts'
import type { Log } from './kernel/log.ts'
import { openTown, type Town } from './testing/index.ts'
import { seedPerson } from './testing/seed-person.ts'

let town: Town
const folder = mkdtempSync(join(tmpdir(), 'evenhand-erasure-'))
const logged: string[] = []
const listen = (...words: unknown[]) => void logged.push(JSON.stringify(words))
const log: Log = { say: listen, warn: listen, error: listen }
beforeAll(async () => {
  town = await openTown({ log })
  openStorage({ data: folder, s3: undefined })
}, 120_000)
afterAll(async () => {
  await town.close()
  rmSync(folder, { recursive: true, force: true })
})

const cards = () =>
  new Map(town.app.registry.modules.flatMap((module) => Object.entries(module.tables ?? {})))

/** Every row of every table of the database as text: ours, the queue's, whatever is there. */
async function dump(): Promise<string> {
  const { rows } = await town.app.database.owner.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'`,
  )
  const texts: string[] = []
  for (const { schema, name } of rows) {
    const found = await town.app.database.owner.query<{ all: string | null }>(
      `select string_agg(t::text, E'\\n') as all from "${schema}"."${name}" as t`,
    )
    texts.push(`${schema}.${name}: ${found.rows[0]?.all ?? ''}`)
  }
  return texts.join('\n')
}

const inFiles = (at: string): string[] =>
  readdirSync(at).flatMap((name) => {
    const path = join(at, name)
    return statSync(path).isDirectory() ? inFiles(path) : [readFileSync(path, 'utf8')]
  })

test('[R10] [R12] somebody who stands in every table, file and queue leaves none of twelve marks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e9 }), async (seed) => {
      const marks = Array.from({ length: 12 }, (_none, at) => `mark${at}x${seed}y`)
      const email = `${marks[0]}@example.org`
      const shop = await town.found()
      const person = await shop.add(String(marks[1]), { email })
      const other = await shop.add('Somebody Else')
      await town.app.database.owner.query(
        'update people set email_confirmed_at = joined_at, called = $2, about = $3, place = $4 where id = $1',
        [person, marks[2], marks[3], marks[4]],
      )
      const random = fc.sample(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
        numRuns: 50_000,
        seed,
      })
      let at = 0
      const seeded = await seedPerson({
        owner: town.app.database.owner,
        business: shop.business.id,
        person,
        other,
        email,
        marks,
        cards: cards(),
        chance: () => random[at++ % random.length] ?? 0,
      })
      expect(seeded.failed, 'tables that could not be seeded').toEqual([])
      // Bytes lie under names of our own, which no draw can guess.
      await town.app.database.owner.query(
        `update files set stored = business || '/ab/' || md5(id::text) where business = $1`,
        [shop.business.id],
      )
      await town.app.database.owner.query(
        `insert into once (business, key, action, person, fingerprint, answer, at) values ($1, $2, 'x', $3, 'x', $4, now())`,
        [shop.business.id, `key-${seed}`, person, JSON.stringify({ said: marks[5] })],
      )
      const self = await shop.as(person)
      const keep = town.app.registry.actions.get('files.keep-file')
      if (keep)
        await self.perform(keep, {
          file: new Upload(`${marks[6]}.txt`, 'text/plain', Buffer.from(`notes of ${marks[7]}`)),
        })
      const before = `${await dump()}${inFiles(folder).join('\n')}`
      for (const mark of marks.slice(0, 8)) expect(before, `${mark} was seeded`).toContain(mark)

      const erase = town.app.registry.actions.get('people.erase-person') ?? expect.unreachable()
      const owner = await shop.as(shop.owner)
      const session = {
        id: shop.owner,
        provenAt: town.clock.now(),
        seenAt: town.clock.now(),
        factors: [],
      }
      await town.app.database.owner.query('delete from privacy_holds where person = $1', [person])
      await owner.perform(erase, { person, sure: 'yes' }, { actor: { ...owner.actor, session } })
      await town.app.settle()

      const after = await dump()
      const left = marks.flatMap((mark) =>
        after.split('\n').flatMap((line, index, all) => {
          if (!line.includes(mark)) return []
          const table = all.slice(0, index + 1).findLast((one) => /^[a-z_]+\.[a-z_]+: /.test(one))
          return [`${mark} in ${String(table).split(':')[0]}`]
        }),
      )
      expect([...new Set(left)]).toEqual([])
      for (const mark of marks) {
        expect(inFiles(folder).join('\n').includes(mark), `${mark} in a file`).toBe(false)
        expect(logged.join('\n').includes(mark), `${mark} in the log`).toBe(false)
      }
    }),
    { numRuns: 1, seed: 20_261_128, endOnFailure: true },
  )
}, 240_000)

test('[R12] every column by which somebody is found has an index that begins with it', async () => {
  const { rows } = await town.app.database.owner.query<{ table: string; words: string }>(
    `select tablename as table, indexdef as words from pg_indexes where schemaname = 'public'`,
  )
  const missing = [...cards()].flatMap(([table, card]) => {
    if ('noPersonalData' in card) return []
    const address =
      card.address === undefined || card.address.endsWith('_key')
        ? card.address
        : `lower(${card.address})`
    return [...card.person, card.through?.column, address]
      .filter((column) => column !== undefined)
      .filter(
        (column) =>
          !rows.some(
            (index) =>
              index.table === table &&
              (index.words.includes(`(business, ${column}`) || index.words.includes(`(${column}`)),
          ),
      )
      .map((column) => `${table} (business, ${column})`)
  })
  expect(missing).toEqual([])
})
