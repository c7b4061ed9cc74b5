// Whatever modules there are: copies speak in words, and the schedule promises only what a job or an event carries out.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Question } from './kernel/action.ts'
import type { TableCard } from './kernel/data/tables.ts'
import {
  columnKeys,
  keptKey,
  retentionWords,
  rulesOf,
  secretColumn,
  tableKey,
  valueKeys,
  type LetGo,
} from './kernel/person-data/index.ts'
import { allMessages, draw, hasMessage, say } from './kernel/language/index.ts'
import { openTown, type Shop, type Town } from './testing/index.ts'
import { seedPerson } from './testing/seed-person.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town.close())

const personal = () =>
  town.app.registry.modules.flatMap((module) =>
    Object.entries(module.tables ?? {}).flatMap(([table, card]) =>
      'noPersonalData' in card ? [] : [{ module: module.name, table, card }],
    ),
  )

const german = (key: string) => {
  const dot = key.indexOf('.')
  return Object.hasOwn(allMessages()[key.slice(0, dot)]?.['de'] ?? {}, key.slice(dot + 1))
}

test('[R12] every table about people, each of its columns and every reason to keep it has words', () => {
  const lacking: string[] = []
  const need = (keys: string[]) => {
    if (!keys.some((key) => hasMessage(key) && german(key))) lacking.push(keys.join(' or '))
  }
  for (const { module, table, card } of personal()) {
    need([tableKey(module, table)])
    for (const column of Object.keys(card.personal))
      if (!secretColumn.test(column)) need(columnKeys(module, table, column))
    if (typeof card.erase === 'object' && 'keep' in card.erase) need([keptKey(module, table)])
  }
  expect(lacking, 'add these keys to the messages of the module').toEqual([])
})

/** The fixed values a column may hold, read from the checks of the database itself. */
async function fixedValues() {
  const { rows } = await town.app.database.owner.query(
    `select conrelid::regclass::text as table_name, pg_get_constraintdef(oid) as says from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`,
  )
  return (rows as { table_name: string; says: string }[]).flatMap(({ table_name, says }) =>
    [...says.matchAll(/\(?(\w+) = ANY \(ARRAY\[([^\]]*)\]\)/g)].map(
      ([, column = '', list = '']) => ({
        table: table_name,
        column,
        values: [...list.matchAll(/'([^']*)'::text/g)].map(([, value = '']) => value),
      }),
    ),
  )
}

test('[R12] every fixed value in a copy (a state, a kind) has words in both languages', async () => {
  const fixed = await fixedValues()
  expect(fixed.length).toBeGreaterThan(50)
  const lacking = personal().flatMap(({ module, table, card }) =>
    Object.keys(card.personal).flatMap((column) =>
      fixed
        .filter((one) => one.table === table && one.column === column)
        .flatMap(({ values }) => values)
        .filter(
          (value) =>
            !valueKeys(module, table, column, value).some((key) => hasMessage(key) && german(key)),
        )
        .map((value) => `${module}.value.${column}.${value} (${table})`),
    ),
  )
  expect(lacking, 'add these keys to the messages of the module').toEqual([])
})

test('[R14] every category of data a verb names has words', () => {
  const verbs = town.app.registry.modules.flatMap((one) => [...one.actions, ...one.questions])
  const named = verbs.flatMap(({ data }) => ('categories' in data ? data.categories : []))
  for (const name of new Set(named)) {
    expect(hasMessage(`road.category.${name}`), name).toBe(true)
    expect(german(`road.category.${name}`), name).toBe(true)
  }
})

const periods =
  /\d|\b(year|month|week|day|hour|minute)s?\b|jahr|monat|woche|tag\b|tage|stunde|minute/i

test('what is withheld from a copy is a column of it', () => {
  for (const { table, card } of personal())
    for (const { columns, only } of card.withheld ?? []) {
      for (const column of columns) expect(Object.keys(card.personal), table).toContain(column)
      expect(Object.values(only ?? {}).every((values) => values.length > 0)).toBe(true)
    }
})

test('[R10] the schedule promises a period only where a job keeps it', () => {
  const jobs = new Set(
    town.app.registry.modules.flatMap((one) => (one.jobs ?? []).map((job) => job.action.name)),
  )
  for (const { table, card } of personal())
    for (const [column, { retention }] of Object.entries(card.personal)) {
      const where = `${table}.${column}`
      expect(typeof retention, `${where} says it in prose; say { after, … } or { until }`).toBe(
        'object',
      )
      if (typeof retention === 'string' || 'after' in retention) continue
      expect(hasMessage(retention.until) && german(retention.until), retention.until).toBe(true)
      if (retention.by !== undefined) expect(jobs, where).toContain(retention.by)
      else
        for (const locale of ['en', 'de'])
          expect(
            draw({ locale, timeZone: 'UTC' }, () => say({ key: retention.until })),
            `${where}: a period, but no job`,
          ).not.toMatch(periods)
    }
})

type Rule = ReturnType<typeof rulesOf>[number] & { table: string; card: TableCard }

const rules = (): Rule[] =>
  personal().flatMap(({ table, card }) =>
    rulesOf({ card }).map((rule) => ({ ...rule, table, card })),
  )

/** Puts the moment of a rule so many days beside its end: below nothing is due yet. */
async function put(shop: Shop, { keep, table }: Rule, days: number | undefined): Promise<void> {
  const sql = `update "${keep.of?.table ?? table}" set "${keep.after}" = ${
    days === undefined
      ? '$2::timestamptz'
      : `$2::timestamptz - interval '${keep.years ?? 0} years ${keep.months ?? 0} months ${keep.days ?? 0} days' - interval '${days} days'`
  } where business = $1`
  await town.app.database.owner.query(sql, [shop.business.id, town.clock.now()])
}

/** NOTE: only in the test's own database: moments are moved without what else has to fit them. */
async function loosen(): Promise<void> {
  const { rows } = await town.app.database.owner.query<{ table: string; name: string | null }>(
    `select c.conrelid::regclass::text as table, c.conname as name from pg_constraint c
     join pg_namespace n on n.oid = c.connamespace where c.contype = 'c' and n.nspname = 'public'`,
  )
  for (const { table, name } of rows)
    await town.app.database.owner.query(`alter table ${table} drop constraint "${name}"`)
  for (const table of new Set(rows.map((one) => one.table)))
    await town.app.database.owner.query(`alter table ${table} disable trigger user`)
}

test('[R10] [R12] every rule lets go what is over its time, nothing before, nothing on hold; a copy names what it withholds', async () => {
  await loosen()
  const shop = await town.found()
  const email = 'seeded@example.org'
  const person = await shop.add('Seeded', { email })
  const other = await shop.add('Other')
  let turn = 0
  const seeded = await seedPerson({
    owner: town.app.database.owner,
    business: shop.business.id,
    person,
    other,
    email,
    marks: ['mark'],
    cards: new Map(personal().map(({ table, card }) => [table, card])),
    chance: () => (turn += 0.618034) % 1,
  })
  expect(seeded.failed).toEqual([])
  const all = rules()
  expect(all.length).toBeGreaterThan(20)
  for (const { keep, table } of all)
    for (const [column, values] of Object.entries(keep.only ?? {}))
      await town.app.database.owner.query(
        `update "${table}" set "${column}" = $2 where business = $1`,
        [shop.business.id, values.find((one) => one !== null) ?? null],
      )
  for (const { keep, table } of all)
    if (keep.without)
      await town.app.database.owner.query(
        `delete from "${keep.without.table}" where "${keep.without.column}" in (select id from "${table}" where business = $1)`,
        [shop.business.id],
      )
  const owner = await shop.as(shop.owner)
  const see = town.app.registry.questions.get('privacy.see-retention') as Question
  const dry = async () => ((await owner.perform(see, {})) as { dry: LetGo[] }).dry
  const named = (rule: Rule) => (one: LetGo) =>
    one.table === rule.table && one.rule === retentionWords(rule.keep)
  const here = new Set(seeded.tables)

  for (const rule of all) await put(shop, rule, undefined)
  expect(await dry()).toEqual([])
  const emptied = new Set(all.map(({ keep }) => keep.without?.table))
  const testable = all.filter(({ table }) => here.has(table) && !emptied.has(table))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...testable),
      fc.integer({ min: -400, max: 400 }).filter((days) => Math.abs(days) > 2),
      async (rule, days) => {
        await put(shop, rule, days)
        const due = await dry()
        expect(due.some(named(rule)), `${rule.table}: ${retentionWords(rule.keep)}`).toBe(days > 0)
        await put(shop, rule, undefined)
      },
    ),
    { numRuns: 24 },
  )

  await town.app.database.owner.query(
    'update case_messages set private = true where business = $1',
    [shop.business.id],
  )
  const copy = (await (
    await shop.as(person)
  ).perform(town.app.registry.questions.get('privacy.take-my-data') as Question, {})) as {
    held: Array<{ table: string; rows: Array<Record<string, unknown>> }>
  }
  const copied = new Map(copy.held.map((one) => [one.table, one.rows]))
  expect(copied.get('case_messages')?.[0]?.['text']).toEqual({ withheld: 'inside' })
  expect(copied.get('outside_reviewers')?.[0]?.['name']).toEqual({ withheld: 'others' })

  // NOTE: two rules may count from one moment; the longer one is put last, and is over then too.
  const long = ({ keep }: Rule) =>
    (keep.years ?? 0) * 366 + (keep.months ?? 0) * 31 + (keep.days ?? 0)
  for (const rule of all.toSorted((one, two) => long(one) - long(two))) await put(shop, rule, 5)
  const before = await dry()
  for (const rule of testable) expect(before.some(named(rule)), rule.table).toBe(true)
  const hold = town.app.registry.actions.get('privacy.place-hold')
  const run = town.app.registry.actions.get('privacy.run-retention')
  if (!hold || !run) throw new Error('privacy has neither holds nor a job')
  await owner.perform(hold, { person, reason: 'A claim needs it all', months: 3 })
  const held = await dry()
  for (const one of held.filter(({ table }) => ownedBy(table)))
    expect(one.held, one.table).toBeGreaterThan(0)
  await town.app.database.owner.query('delete from privacy_holds where business = $1', [
    shop.business.id,
  ])
  await shop.system.perform(run, {})
  expect(await dry()).toEqual([])
}, 120_000)

const ownedBy = (table: string) => {
  const card = personal().find((one) => one.table === table)?.card
  return card !== undefined && card.person.length > 0
}
