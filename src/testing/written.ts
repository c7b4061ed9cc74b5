// What must be so after servers died while people wrote: asked of the database itself.
import { PgBoss } from 'pg-boss'
import { expect } from 'vitest'
import { ask } from '../kernel/postgres/workbench.ts'
import type { Acknowledged, Writing } from './writers.ts'

/** Every acknowledged post is there exactly once. `when` says which round it is, for whoever reads the failure. */
export async function expectAllThere(
  url: string,
  acknowledged: readonly Acknowledged[],
  when: string,
): Promise<void> {
  // NOTE: what is acknowledged while the question is on its way is checked the next time.
  const known = [...acknowledged]
  const found = await ask<{ text: string; n: number }>(
    url,
    `select text, count(*)::int as n from posts where position > 1 group by text`,
  )
  const times = new Map(found.map(({ text, n }) => [text, n]))
  const wrong = known.filter(({ text }) => times.get(text) !== 1)
  expect(wrong, `lost or doubled at ${when}`).toEqual([])
}

/** Nothing is there but what was acknowledged; positions have no gaps; the audit has one line for each. */
export async function expectNothingElse(
  url: string,
  { acknowledged, surprises }: Pick<Writing, 'acknowledged' | 'surprises'>,
): Promise<void> {
  expect(surprises).toEqual([])
  const [posts] = await ask<{ n: number }>(
    url,
    'select count(*)::int as n from posts where position > 1',
  )
  expect(posts?.n, 'posts nobody was told of').toBe(acknowledged.length)
  const gaps = await ask(
    url,
    `select topic from posts join topics on topics.id = posts.topic
     group by topic, topics.posts having max(position) <> count(*) or topics.posts <> count(*)`,
  )
  expect(gaps, 'positions with gaps').toEqual([])
  const [audited] = await ask<{ n: number }>(
    url,
    `select count(*)::int as n from audit where action = 'forum.reply'`,
  )
  expect(audited?.n, 'one line in the audit for each').toBe(acknowledged.length)
}

/**
 * Polls `left` until it says nothing is left. The minute of a heartbeat and the pause before the next try are skipped,
 * nothing else, and only for work that a process took before `started` which has been killed since.
 */
export async function untilCarried(
  url: string,
  started: Date,
  left: () => Promise<number>,
): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    supervise: false,
    schedule: false,
    migrate: false,
  })
  boss.on('error', () => {})
  await boss.start()
  const waiting = async () => {
    await ask(
      url,
      `update pgboss.job set heartbeat_on = now() - interval '2 minutes' where state = 'active' and started_on < $1`,
      [started],
    )
    await boss.supervise('work')
    await ask(url, `update pgboss.job set start_after = now() where state = 'retry'`)
    return left()
  }
  try {
    await expect.poll(waiting, { timeout: 240_000, interval: 400 }).toBe(0)
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** Every post is told to its listener once. Work that died with its process comes back when its heartbeat ends. */
export async function expectFactsCarried(url: string, started: Date): Promise<void> {
  await untilCarried(url, started, async () => {
    const [left] = await ask<{ facts: number; work: number }>(
      url,
      `select (select count(*)::int from outbox) as facts,
         (select count(*)::int from pgboss.job where state in ('created', 'retry', 'active') and data->>'kind' = 'reaction') as work`,
    )
    return (left?.facts ?? 0) + (left?.work ?? 0)
  })
  const [told] = await ask<{ posts: number; told: number; refused: number }>(
    url,
    `select (select count(*)::int from posts) as posts,
       (select count(*)::int from once where action = 'forum.tell-watchers') as told,
       (select count(*)::int from pgboss.job where state = 'failed' or name = 'work-given-up') as refused`,
  )
  expect(told).toMatchObject({ told: told?.posts, refused: 0 })
}
