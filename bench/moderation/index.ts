/** Moderation on real comments: how much of what is harmful the queue holds at a load, how soon a person looks, how fast triage is. */
import { rowsOf } from '../../scripts/models/read.ts'
import { install } from '../installation.ts'
import type { Table } from '../run.ts'
import { measure } from './measure.ts'

/** Options: --posts=6000. Nothing of the texts is kept: they go into a database of their own that is deleted. */
export async function run(options: string[]): Promise<Table[]> {
  const posts = Number(options.find((one) => one.startsWith('--posts='))?.split('=')[1] ?? 6000)
  const { app, close } = await install()
  try {
    const rows = rowsOf('davidson/train').slice(0, posts)
    return await measure(
      app,
      rows.map(({ text = '', label }) => ({ text, harmful: label === '0' || label === '1' })),
    )
  } finally {
    await close()
  }
}
