// What somebody who holds the whole database could learn: read against every table, row versions and order included.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { ticketOf } from './tickets.ts'
import { close } from './close.ts'
import { answer, opened, staffOf } from './for-tests.ts'
import { giveBack } from './give-back.ts'
import { shuffleBoxes } from './shuffle.ts'
import { question, z, everyone, nothing } from '#kernel'

let town: Town
let shop: Shop
let owner: Performer
let staff: string[]
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  staff = await staffOf(shop, 14)
})
afterAll(() => town.close())

const ask = async <T>(text: string): Promise<T[]> =>
  (await town.app.database.owner.query(text)).rows as T[]

/** Every row of every table as text, system columns included. */
async function everything(): Promise<Map<string, string[]>> {
  const tables = await ask<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const all = new Map<string, string[]>()
  for (const { name } of tables)
    all.set(
      name,
      (
        await ask<{ row: string }>(
          `select t.xmin::text || ' ' || t::text as row from "${name}" t order by t.ctid`,
        )
      ).map(({ row }) => row),
    )
  return all
}

const secret = (n: number) => `only-worker-${n}-says-this`
const answering = async (n: number) =>
  answer(await shop.as(staff[n] ?? ''), 'quiet', {
    'a.recommend': String(n % 11),
    'a.valued': String(1 + (n % 5)),
    'a.reason': secret(n),
  })

test('nothing that is written when somebody answers has a time, a person or an order', async () => {
  const columns = await ask<{ table_name: string; column_name: string; data_type: string }>(
    `select table_name, column_name, data_type from information_schema.columns where table_name in ('survey_box', 'survey_spent', 'survey_urns', 'survey_words', 'survey_drafts')`,
  )
  const names = columns.map(({ column_name }) => column_name)
  expect(new Set(names)).toEqual(
    new Set(['business', 'id', 'survey', 'ticket', 'sealed', 'hidden_at', 'until']),
  )
  // NOTE: until is the day a draft is thrown away, hidden_at when a released comment was taken out of sight.
  expect(columns.filter(({ data_type }) => data_type.startsWith('timestamp'))).toMatchObject([
    { table_name: 'survey_words', column_name: 'hidden_at' },
  ])
})

test('twelve answer in a known order; from the whole database nobody can say who said what, or who answered', async () => {
  await opened(owner, 'quiet', 'enps')
  const before = await everything()
  for (let n = 0; n < 12; n += 1) {
    town.clock.advance(3_600_000)
    await answering(n)
  }
  const between = await everything()
  const grown = [...between].filter(
    ([name, rows]) => rows.join('\n') !== before.get(name)?.join('\n'),
  )
  expect(grown.map(([name]) => name)).toEqual(expect.arrayContaining(['survey_box']))
  expect(
    grown
      .map(([name]) => name)
      .filter((name) => !['allowances', 'survey_box', 'survey_drafts'].includes(name)),
  ).toEqual([])
  const ids = between.get('survey_box') ?? []
  expect(ids.every((row) => /-4[0-9a-f]{3}-[89ab]/.test(row))).toBe(true)

  await shop.system.perform(shuffleBoxes, {})
  const after = await everything()
  const text = [...after.values()].flat().join('\n')
  for (let n = 0; n < 12; n += 1) expect(text).not.toContain(secret(n))
  expect(after.get('survey_box')).toEqual([])
  expect(after.get('survey_drafts')).toEqual([])

  // NOTE: one transaction wrote all tickets, texts and counts: row versions tell nothing apart.
  const versions = (name: string) =>
    new Set((after.get(name) ?? []).map((row) => row.split(' ')[0]))
  for (const name of ['survey_spent', 'survey_words', 'survey_urns'])
    expect(versions(name)).toEqual(versions('survey_spent'))
  expect(versions('survey_spent').size).toBe(1)

  // The rows about people did not change at all by anybody's answering.
  expect(after.get('survey_invitations')).toEqual(before.get('survey_invitations'))
  for (const name of ['audit', 'once', 'outbox', 'notifications', 'people'])
    expect(after.get(name) ?? []).toEqual(before.get(name) ?? [])

  const order = await town.app.database.owner.query('select ticket from survey_spent order by ctid')
  const lying = (order.rows as { ticket: string }[]).map(({ ticket }) => ticket)
  const given = await ticketsOf(staff.slice(0, 12))
  expect(new Set(lying)).toEqual(new Set(given))
  expect(lying).not.toEqual(given)
  expect(lying).not.toEqual(given.toReversed())
})

test('when it has closed only the released results are left', async () => {
  await owner.perform(close, { survey: 'quiet' })
  await owner.perform(giveBack, {
    survey: 'quiet',
    heard: 'We heard what you said to us.',
    doing: 'We will act on it until spring.',
  })
  const [left] = await ask<Record<string, number>>(
    `select (select count(*)::int from survey_box) as box, (select count(*)::int from survey_spent) as spent, (select count(*)::int from survey_urns) as urns, (select count(*)::int from survey_drafts) as drafts`,
  )
  expect(left).toEqual({ box: 0, spent: 0, urns: 0, drafts: 0 })
  const shown = await ask<{ row: string }>(`select results::text as row from survey_snapshots`)
  expect(shown.map(({ row }) => row).join('')).toContain(secret(3))
})

test('comments that are too few are read by nobody and gone when the survey has closed', async () => {
  await opened(owner, 'few', 'enps')
  for (let n = 0; n < 8; n += 1)
    await answer(await shop.as(staff[n] ?? ''), 'few', {
      'a.recommend': '9',
      'a.reason': `few-${secret(n)}`,
    })
  await owner.perform(close, { survey: 'few' })
  const text = [...(await everything()).values()].flat().join('\n')
  expect(text).not.toContain('few-only-worker')
  expect(
    await ask(
      `select 1 from survey_words where survey = (select id from surveys where slug = 'few')`,
    ),
  ).toEqual([])
})

/** What only the server with its secret can work out: the tickets of some people, in this order. */
async function ticketsOf(people: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string; person: string; survey: string }>(
    `select id, person, survey from survey_invitations where survey = (select id from surveys where slug = 'quiet')`,
  )
  const tickets = question({
    name: 'surveys.tickets-for-tests',
    input: z.object({}),
    subject: nothing,
    may: everyone('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: (now) =>
      Promise.resolve(
        people.map((person) => {
          const row = rows.find((one) => one.person === person)
          return ticketOf(now, row?.survey ?? '', row?.id ?? '')
        }),
      ),
  })
  return shop.system.perform(tickets, {})
}
