// Addresses of one database or of several, and what counts as the database being away.
import { expect, test } from 'vitest'
import { asLogin, readAddress } from './hosts.ts'
import { lost } from './lost.ts'
import { primaryOf } from './primary.ts'

test('an address may name several servers, each with a port or without', () => {
  expect(
    readAddress('postgres://u:p%40q@one:6000,two,[::1]:7000/evenhand?sslmode=require'),
  ).toEqual({
    url: 'postgres://u:p%40q@one:6000/evenhand?sslmode=require',
    hosts: [
      { host: 'one', port: 6000 },
      { host: 'two', port: 5432 },
      { host: '::1', port: 7000 },
    ],
  })
  expect(readAddress('postgresql:///evenhand?host=/run/postgresql').hosts).toHaveLength(1)
})

test.each(['mysql://one/evenhand', 'postgres://one:port/evenhand', 'one,two', ''])(
  '%j is no address',
  (text) => {
    expect(() => readAddress(text)).toThrow()
  },
)

test('the same servers as another login', () => {
  expect(asLogin('postgres://u:p@one:1,two:2/evenhand?x=y', 'a/b', 'c@d')).toBe(
    'postgres://a%2Fb:c%40d@one:1,two:2/evenhand?x=y',
  )
})

test('what is lost is the connection, not what was asked', () => {
  const said = (message: string, code?: string) => lost(Object.assign(new Error(message), { code }))
  expect(said('terminating connection', '57P01')).toBe(true)
  expect(said('connect ECONNREFUSED', 'ECONNREFUSED')).toBe(true)
  expect(said('Connection terminated unexpectedly')).toBe(true)
  expect(said('cannot execute INSERT in a read-only transaction', '25006')).toBe(false)
  expect(said('duplicate key', '23505')).toBe(false)
  expect(said('a bug')).toBe(false)
})

test('where no server takes writes, each is named with what it said', async () => {
  const hosts = [1, 2].map((port) => ({ host: '127.0.0.1', port }))
  const ask = { connectionString: 'postgres://u:p@127.0.0.1:1/evenhand' }
  await expect(primaryOf({ hosts, ask })).rejects.toThrow(
    /^no database server takes writes: 127.0.0.1:1 .*; 127.0.0.1:2 /,
  )
})
