/** Moderation on real comments: how much of what is harmful the queue holds at a load, how soon a person looks, how fast triage is. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowsOf } from '../../scripts/models/read.ts'
import { openApp } from '../../dist/kernel/app.js'
import { readConfig, readSecret } from '../../dist/kernel/config.js'
import { silentLog } from '../../dist/kernel/log.js'
import { startPostgres } from '../../dist/kernel/postgres/index.js'
import type { Table } from '../run.ts'
import { measure } from './measure.ts'

/** Options: --posts=6000. Nothing of the texts is kept: they go into a database of their own that is deleted. */
export async function run(options: string[]): Promise<Table[]> {
  const posts = Number(options.find((one) => one.startsWith('--posts='))?.split('=')[1] ?? 6000)
  const data = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  const postgres = await startPostgres({ folder: join(data, 'postgres'), log: () => {} })
  const app = await openApp({
    config: readConfig({ EVENHAND_DATA: data }),
    ownerUrl: postgres.url,
    secret: await readSecret(data, {}),
    work: false,
    log: silentLog,
  })
  try {
    const rows = rowsOf('davidson/train').slice(0, posts)
    return await measure(
      app,
      rows.map(({ text = '', label }) => ({ text, harmful: label === '0' || label === '1' })),
    )
  } finally {
    await app.close()
    await postgres.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
