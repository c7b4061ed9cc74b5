import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDemo } from '../../demo.ts'
import { openTown, type Town } from '../../testing/index.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await buildDemo(town.app)
}, 120_000)
afterAll(() => town.close())

test('the demonstration shows a desk at work: questions, complaints at every stage, a second review that waits', async () => {
  const { rows } = await town.app.database.owner.query<{
    track: string
    stage: string | null
    n: number
  }>(
    `select cases.track, complaints.stage, count(*)::int as n from cases left join complaints on complaints."case" = cases.id
     group by 1, 2 order by 1, 2`,
  )
  expect(rows.length).toBeGreaterThan(3)
  const open = await town.app.database.owner.query(
    'select 1 from case_reviews where decided_at is null',
  )
  expect(open.rowCount).toBe(1)
})
