// The holes in row-level security that were found by measurement, each tried here.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { migrate } from './migrate.ts'
import { secureTables } from './secure.ts'

let town: Town
let ours: Shop
let theirs: Shop
beforeAll(async () => {
  town = await openTown()
  ours = await town.found('Ours')
  theirs = await town.found('Theirs')
})
afterAll(() => town.close())

const within = (business: string, sql: string) =>
  town.app.database.within(
    'writes',
    business,
    async ({ client }) => (await client.query(sql)).rows as Array<Record<string, unknown>>,
  )

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await town.app.database.owner.connect()
  try {
    return await work(client as never)
  } finally {
    client.release()
  }
}

test('the table owner is held too: every table forces row-level security and has the policy', async () => {
  const open = await asOwner((client) =>
    client.query(`select relname from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and coalesce(obj_description(oid), '') not like 'global:%'
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'by_business'))`),
  )
  expect(open.rows).toEqual([])
})

test('[ASVS 13.2.2] the login alone can read nothing, not even after resetting its role', async () => {
  const { pool } = town.app.database
  await expect(pool.query('select * from people')).rejects.toMatchObject({ code: '42501' })
  await expect(within(ours.business.id, 'reset role; select * from people')).rejects.toMatchObject({
    code: '42501',
  })
})

test('without a business nothing is visible, and nothing of the last user of a connection stays', async () => {
  await within(ours.business.id, 'select 1')
  const { pool, roles } = town.app.database
  const client = await pool.connect()
  try {
    await client.query(`begin; set local role ${roles}_reads`)
    expect((await client.query('select * from people')).rows).toEqual([])
    expect(
      (await client.query(`select current_setting('app.business', true) as b`)).rows[0],
    ).not.toEqual({ b: ours.business.id })
  } finally {
    await client.query('rollback')
    client.release()
  }
})

test('[ASVS 8.4.1] one business sees, changes and deletes only its own rows', async () => {
  expect(await within(ours.business.id, 'select distinct business from people')).toEqual([
    { business: ours.business.id },
  ])
  await within(
    ours.business.id,
    `update people set name = 'taken over' where business = '${theirs.business.id}'`,
  )
  await within(ours.business.id, `delete from people where business = '${theirs.business.id}'`)
  const rows = await within(theirs.business.id, 'select name from people')
  expect(rows).toEqual([{ name: 'Amira Haddad' }])
})

test('a row cannot be written into another business', async () => {
  await expect(
    within(
      ours.business.id,
      `insert into people (business, id, name, origin, joined_at) values ('${theirs.business.id}', gen_random_uuid(), 'X', 'test', now())`,
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test('an address known to another business is free in ours: uniqueness never crosses', async () => {
  await expect(ours.add('Somebody', { email: 'same@example.org' })).resolves.toBeDefined()
  await expect(theirs.add('Somebody else', { email: 'same@example.org' })).resolves.toBeDefined()
  const wide = await asOwner((client) =>
    client.query(`select i.indexrelid::regclass as index from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique and coalesce(obj_description(c.oid), '') not like 'global:%'
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'business' and a.attnum = any(i.indkey))`),
  )
  expect(wide.rows).toEqual([])
})

test.each([
  [
    "a view that reads with its owner's eyes",
    'create view everybody as select * from people',
    'drop view everybody',
  ],
  [
    "a function with its owner's rights",
    'create function peek() returns bigint language sql security definer as $$ select count(*) from people $$',
    'drop function peek',
  ],
  ['a table without a business', 'create table loose (id int)', 'drop table loose'],
])('the runner refuses %s', async (_what, make, drop) => {
  await asOwner(async (client) => {
    await client.query(make)
    await expect(secureTables(client, town.app.database.roles)).rejects.toThrow()
    await client.query(drop)
  })
})

test('the audit can be added to and never changed', async () => {
  await expect(within(ours.business.id, `update audit set action = 'x'`)).rejects.toMatchObject({
    code: '42501',
  })
  await expect(within(ours.business.id, 'delete from audit')).rejects.toMatchObject({
    code: '42501',
  })
})

test('a database restored without the rights of its roles gets them back at the next start', async () => {
  const { registry, database } = town.app
  await asOwner(async (client) => {
    await client.query(
      `revoke all on all tables in schema public from ${database.roles}_reads, ${database.roles}_writes`,
    )
    expect(await migrate(client, registry.migrations, database.roles)).toEqual([])
  })
  expect(await within(ours.business.id, 'select name from people')).toContainEqual({
    name: 'Amira Haddad',
  })
})
