// Once per test run: a server, and a migrated database that every test file copies.
import { openApp } from '../kernel/app.ts'
import { silentLog } from '../kernel/log.ts'
import { asSuperuser, databaseUrl, testCluster } from '../kernel/postgres/for-tests.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await testCluster()
  await asSuperuser('create database evenhand_template')
  const url = databaseUrl('evenhand_template')
  const config = {
    port: 0,
    host: '127.0.0.1',
    data: '',
    databaseUrl: url,
    url: undefined,
    proxies: 0,
    smtp: undefined,
    mailFrom: undefined,
    metricsToken: undefined,
  }
  const app = await openApp({
    config,
    ownerUrl: url,
    secret: 'a secret for tests, the same for all of them',
    work: false,
    log: silentLog,
  })
  await app.close()
  return () => cluster.stop()
}
