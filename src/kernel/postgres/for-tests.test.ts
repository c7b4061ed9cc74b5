import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asSuperuser,
  databaseUrl,
  freshDatabase,
  testCluster,
  type TestCluster,
} from './for-tests.ts'
import { ask } from './workbench.ts'

// A cluster of its own, so that this file also runs without the globalSetup.
const given = process.env['EVENHAND_TEST_POSTGRES']
let cluster: TestCluster
beforeAll(async () => {
  cluster = await testCluster()
})
afterAll(async () => {
  await cluster.stop()
  if (given) process.env['EVENHAND_TEST_POSTGRES'] = given
})

describe('a database for a test', () => {
  test('is a copy of the template, and what one test does no other sees', async () => {
    await asSuperuser('create database pattern')
    await asSuperuser('create table cups as select 3 as n', 'pattern')
    const [one, two] = await Promise.all([freshDatabase('pattern'), freshDatabase('pattern')])
    await ask(one.url, 'delete from cups')
    expect(await ask(one.url, 'select n from cups')).toEqual([])
    expect(await ask(two.url, 'select n from cups')).toEqual([{ n: 3 }])
    await two.drop()
    await expect(ask(two.url, 'select 1')).rejects.toThrow('does not exist')
  })

  test('is empty when no template is named', async () => {
    const { url } = await freshDatabase()
    expect(await ask(url, 'select 1 from pg_tables where schemaname = $1', ['public'])).toEqual([])
  })

  test('is refused with the remedy when no test server runs', () => {
    const kept = process.env['EVENHAND_TEST_POSTGRES']
    delete process.env['EVENHAND_TEST_POSTGRES']
    expect(() => databaseUrl('any')).toThrow('globalSetup')
    process.env['EVENHAND_TEST_POSTGRES'] = kept
  })
})
