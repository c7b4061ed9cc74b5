// What the bakery of the demonstration has measured so far: its good news, and two figures it is not proud of.
import type { Stage } from '#kernel'
import { giveFigures } from './give-figures.ts'
import { setTarget } from './set-target.ts'

const quarters = ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']

export async function demo(stage: Stage): Promise<void> {
  const owner = stage.as('Amira Haddad')
  const give = (indicator: string, source: string, rows: Array<[string, Record<string, number>]>) =>
    owner.perform(giveFigures, {
      indicator: `indicators.${indicator}`,
      source,
      rows: rows.map(([period, figures]) => ({ period, figures })),
    })
  const end = [410, 422, 431, 455, 462, 470, 481]
  await give(
    'customer-retention',
    'Made-up orders of the demonstration',
    quarters.map((period, at) => [
      period,
      { start: end[at - 1] ?? 398, joined: 61 + at, end: end[at] ?? 480 },
    ]),
  )
  await give('nps', 'Made-up survey of the demonstration', [
    ['2025-Q3', { promoters: 31, passives: 22, detractors: 9 }],
    ['2025-Q4', { promoters: 34, passives: 19, detractors: 11 }],
    ['2026-Q1', { promoters: 29, passives: 24, detractors: 8 }],
  ])
  await give('employee-turnover', 'Made-up staff list of the demonstration', [
    ['2025', { leavers: 2, average_staff: 12 }],
  ])
  await give('employee-satisfaction', 'Made-up survey of the demonstration', [
    ['2025', { satisfied: 8, answered: 11 }],
  ])
  await give('review-rating', 'Made-up reviews of the demonstration', [
    ['2025-Q4', { one: 3, two: 1, three: 4, four: 17, five: 41 }],
    ['2026-Q1', { one: 2, two: 3, three: 5, four: 14, five: 38 }],
  ])
  await give('audit-results', 'Made-up self-audit of the demonstration', [
    ['2025', { passed: 27, checked: 34 }],
  ])
  await give('channel-awareness', 'Made-up survey of the demonstration', [
    ['2025', { know_the_channel: 5, asked: 11 }],
  ])
  await owner.perform(setTarget, {
    indicator: 'indicators.channel-awareness',
    value: 90,
    until: '2026',
    reason: 'Whoever does not know the channel cannot use it. We tell everybody in the first week.',
  })
}
