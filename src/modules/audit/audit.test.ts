import fc from 'fast-check'
import { createPublicKey, verify as check } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { append, emptyRoot, leafHash, rootOf } from './merkle.ts'
import { seal } from './seal.ts'
import { seeCheckpoint } from './see-checkpoint.ts'
import { seeLog } from './see-log.ts'
import { verify } from './verify.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  for (const name of ['Jonas', 'Lena', 'Tomasz', 'Maria', 'Yusuf']) await shop.add(name)
  await shop.system.perform(seal, {})
})

const tamper = (sql: string) =>
  town.app.database.owner.query(sql.replaceAll('$b', `'${shop.business.id}'`))
const kinds = async (input: object = {}) =>
  (await (await shop.as(shop.owner)).perform(verify, input)).flaws.map((flaw) => flaw.kind)

test('the roots are those of RFC 6962', () => {
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const expected = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  let frontier: Buffer[] = []
  expect(rootOf(frontier)).toEqual(emptyRoot)
  for (const [size, hex] of inputs.entries()) {
    frontier = append(frontier, size, leafHash(Buffer.from(hex, 'hex')))
    expect(rootOf(frontier).toString('hex')).toBe(expected[size])
  }
})

test('a frontier holds one subtree for each bit of the size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
      let frontier: Buffer[] = []
      for (let at = 0; at < size; at++)
        frontier = append(frontier, at, leafHash(Buffer.from([at % 256])))
      expect(frontier.length).toBe(size.toString(2).replaceAll('0', '').length)
    }),
    { numRuns: 30 },
  )
})

test('[R13] an untouched log is whole, however often it was sealed', async () => {
  await shop.add('Claire')
  await shop.system.perform(seal, {})
  expect(await (await shop.as(shop.owner)).perform(verify, {})).toMatchObject({
    whole: true,
    flaws: [],
  })
})

test.each([
  [
    'an edit',
    `update audit set action = 'people.nothing' where business = $b and id = (select id from audit where business = $b order by id limit 1)`,
    'edited',
  ],
  [
    'an edit of who',
    `update audit set actor = gen_random_uuid() where business = $b and id = (select id from audit where business = $b order by id limit 1)`,
    'edited',
  ],
  [
    'a deletion',
    `delete from audit where business = $b and id = (select id from audit where business = $b order by id limit 1)`,
    'deleted',
  ],
  [
    'a deletion with its leaf',
    `delete from audit_leaves where business = $b and position = 2`,
    'gap',
  ],
  [
    'a reordering',
    `update audit_leaves set entry = case position when 0 then (select entry from audit_leaves where business = $b and position = 1) else (select entry from audit_leaves where business = $b and position = 0) end, leaf = case position when 0 then (select leaf from audit_leaves where business = $b and position = 1) else (select leaf from audit_leaves where business = $b and position = 0) end where business = $b and position < 2`,
    'reordered',
  ],
  [
    'a forged checkpoint',
    `update audit_checkpoints set signature = 'AAAA' where business = $b`,
    'forged',
  ],
  ['a log cut short', `delete from audit_leaves where business = $b and position > 3`, 'deleted'],
])('[R13] %s is found', async (_what, sql, kind) => {
  if (kind === 'reordered')
    await tamper(
      'alter table audit_leaves drop constraint if exists audit_leaves_business_entry_key',
    )
  await tamper(sql)
  expect(await kinds()).toContain(kind)
})

test('an entry put in behind the back of the seals is found', async () => {
  await tamper(
    `insert into audit (business, id, at, action, via, actor_kind, salt, commitment) values ($b, gen_random_uuid(), '2026-01-01', 'people.x', 'page', 'person', '', '')`,
  )
  expect(await kinds()).toContain('unsealed')
})

test('only a checkpoint kept outside shows that the whole log was rewritten', async () => {
  const kept = await shop.visitor.perform(seeCheckpoint, {})
  await tamper('delete from audit_leaves where business = $b')
  await tamper('delete from audit_checkpoints where business = $b')
  await tamper(
    `delete from audit where business = $b and id = (select id from audit where business = $b order by id limit 1)`,
  )
  await shop.add('Somebody else')
  await shop.system.perform(seal, { everything: true })
  expect(await kinds()).toEqual([])
  expect(await kinds({ outside: [{ size: kept.size, root: kept.root }] })).not.toEqual([])
})

test('a checkpoint can be checked with nothing but its public key', async () => {
  const { statement, signature, publicKey } = await shop.visitor.perform(seeCheckpoint, {})
  expect(
    check(
      null,
      Buffer.from(statement),
      createPublicKey(publicKey),
      Buffer.from(signature, 'base64url'),
    ),
  ).toBe(true)
})

test('looking at the log is itself in the log; a customer may not look', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(seeLog, {})
  const { entries } = await owner.perform(seeLog, { action: 'audit.see-log' })
  expect(entries).toHaveLength(1)
  const maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  await expect(maria.perform(seeLog, {})).rejects.toMatchObject({ kind: 'refused' })
})

test('two sealers at once seal every entry once', async () => {
  for (let count = 0; count < 20; count++) await shop.add(`Person ${count}`)
  await Promise.all([
    shop.system.perform(seal, {}),
    shop.system.perform(seal, {}),
    shop.system.perform(seal, {}),
  ])
  await shop.system.perform(seal, {})
  expect(await (await shop.as(shop.owner)).perform(verify, {})).toMatchObject({ whole: true })
})

test('the pages of the log can be read without script', async () => {
  const browser = await shop.browse(shop.owner)
  expect((await browser.get('/desk/audit')).text).toContain('people.add-person')
  expect((await browser.get('/desk/audit/verify')).text).toContain('fit together')
})
