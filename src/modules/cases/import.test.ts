// Bringing cases over from another desk: silently, again without doubles, and back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { commands } from './import-commands.ts'

let town: Town
let shop: Shop
let folder: string
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  folder = mkdtempSync(join(tmpdir(), 'evenhand-cases-'))
})
afterAll(async () => {
  await town.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(command: string, ...args: string[]) {
  let said = ''
  const out = new PassThrough().on('data', (part: Buffer) => (said += part.toString()))
  const io = { stdin: new PassThrough(), stdout: out, stderr: out }
  const desk = {
    perform: ((card: never, input: unknown) => shop.system.perform(card, input)) as never,
    business: shop.business.id,
  }
  const code = await commands[command]?.run(args, io, desk)
  await new Promise((done) => setImmediate(done))
  return { code, said }
}
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const count = async (sql: string) =>
  (await town.app.database.owner.query<{ n: number }>(sql, [shop.business.id])).rows[0]?.n
const cases = () => count('select count(*)::int as n from cases where business = $1')
const letters = () =>
  count(
    'select (select count(*) from mail_letters where business = $1)::int + (select count(*) from mail_outgoing where business = $1)::int as n',
  )

const ticket = (id: number, more = {}) =>
  JSON.stringify({
    id,
    subject: `Ticket ${id}`,
    description: 'Where is it?',
    status: 'solved',
    requester_id: 7,
    assignee_id: 8,
    tags: ['bread'],
    created_at: '2025-03-01T10:00:00Z',
    comments: [
      {
        id: 1,
        author_id: 7,
        body: 'Where is it?',
        created_at: '2025-03-01T10:00:00Z',
        public: true,
      },
      {
        id: 2,
        author_id: 8,
        body: 'On its way.',
        created_at: '2025-03-01T12:00:00Z',
        public: true,
      },
      {
        id: 3,
        author_id: 8,
        body: 'Watch this one.',
        created_at: '2025-03-01T12:01:00Z',
        public: false,
      },
    ],
    ...more,
  })
const users = [
  JSON.stringify({ id: 7, name: 'Maria Rossi', email: 'maria@home.example', role: 'end-user' }),
  JSON.stringify({ id: 8, name: 'Jonas Weber', email: 'jonas@bramble.example', role: 'agent' }),
]

test('an export of Zendesk comes over silently, what is open is promised an answer from now on, a second time adds nothing, and it can be taken back', async () => {
  const path = file('zendesk.json', [...users, ticket(1), ticket(2, { status: 'open' })].join('\n'))
  const dry = await run('import zendesk', path, '--dry-run')
  expect(dry).toMatchObject({ code: 0 })
  expect(dry.said).toContain('Read 2 cases with 6 messages')
  expect(await cases()).toBe(0)
  const done = await run('import zendesk', path)
  expect(done.said).toContain('Added 2 cases with 6 messages')
  await town.app.settle()
  expect(await cases()).toBe(2)
  expect(await letters()).toBe(0)
  const clocks = await town.app.database.owner.query(
    `select cases.state, clock.kind, clock.started_at, cases.due_at = clock.due_at as stands from cases
     left join case_clocks clock on clock."case" = cases.id where cases.business = $1 order by cases.state`,
    [shop.business.id],
  )
  expect(clocks.rows).toEqual([
    { state: 'closed', kind: null, started_at: null, stands: null },
    { state: 'open', kind: 'answer', started_at: town.clock.now(), stands: true },
  ])
  const rows = await town.app.database.owner.query(
    `select side, private, channel from case_messages where business = $1 order by at, id limit 3`,
    [shop.business.id],
  )
  expect(rows.rows).toContainEqual({ side: 'us', private: false, channel: 'import' })
  expect((await run('import zendesk', path)).said).toContain('Added 0 cases')
  expect(await cases()).toBe(2)
  const id = /undo-cases (\S+)/.exec(done.said)?.[1] ?? ''
  expect((await run('import undo-cases', id)).said).toContain('Removed 2 cases')
  expect(await cases()).toBe(0)
})

test('a file with mistakes changes nothing unless they are left out', async () => {
  const path = file(
    'own.json',
    JSON.stringify({
      cases: [
        {
          key: 'a',
          at: '2025-01-01T00:00:00Z',
          name: 'A',
          messages: [{ at: '2025-01-01T00:00:00Z', text: 'Hello' }],
        },
        { key: 'b', at: 'yesterday', messages: [] },
      ],
    }),
  )
  const refused = await run('import cases-json', path)
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.said).toContain('case 2')
  expect(await cases()).toBe(0)
  expect((await run('import cases-json', path, '--skip-errors')).said).toContain('Added 1 cases')
})

test('rows of CSV with one key are one case; contacts of Chatwoot join the register once', async () => {
  const before = await cases()
  const path = file(
    'own.csv',
    '\uFEFFkey;subject;name;email;side;at;text\nx1;Bread;Ana;ana@home.example;person;2025-02-01T08:00:00Z;"When; today?"\nx1;;;;us;2025-02-01T09:00:00Z;At ten.\n',
  )
  expect((await run('import cases-csv', path)).said).toContain('Added 1 cases with 2 messages')
  expect(await cases()).toBe(Number(before) + 1)
  const contacts = file(
    'chatwoot.csv',
    'id,name,email,phone_number\n1,Bo,bo@home.example,+49\n2,Ana,ana@home.example,\n',
  )
  expect((await run('import chatwoot', contacts)).said).toContain('and 1 people')
  expect((await run('import chatwoot', contacts)).said).toContain('and 0 people')
})
