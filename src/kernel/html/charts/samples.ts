/** One chart of every kind, for tests and for looking at. */
import type { Chart } from './types.ts'

const weeks = Array.from({ length: 20 }, (_, i) => `Week ${i + 1}`)
const hours = [31, 28, 35, 30, 26, 33, 29, 34, 27, 31, 30, 28, 33, 29, 46, 30, 27, 32, 31, 29]

export const sampleCharts: readonly Chart[] = [
  {
    kind: 'bars',
    id: 'recommend',
    title: 'Customers recommend us more than suppliers do',
    description: 'Share who would recommend us, March: customers 68 %, suppliers 41 %.',
    domain: [0, 1],
    format: { style: 'percent', maximumFractionDigits: 0 },
    reference: { value: 0.6, label: 'last year 60%' },
    items: [
      { label: 'Customers', value: 0.68, low: 0.61, high: 0.74, n: 182 },
      {
        label: 'Suppliers and partners who delivered this year',
        value: 0.41,
        low: 0.2,
        high: 0.64,
        n: 17,
      },
      { label: 'Neighbours', value: null, note: 'Fewer than 8 answers: not shown' },
    ],
  },
  {
    kind: 'control',
    id: 'first-answer',
    title: 'One week out of its usual range',
    description: 'Hours to first answer, 20 weeks; week 15 was above the usual 19 to 42 hours.',
    points: hours.map((value, i) => ({
      label: weeks[i] ?? '',
      value,
      centre: 30.5,
      low: 19.2,
      high: 41.8,
      n: 40 + i,
      ...(i === 14 ? { signal: 'Above the usual range' } : {}),
    })),
  },
  {
    kind: 'opinion',
    id: 'opening-hours',
    title: 'Two groups about opening hours',
    description: 'Two groups of 24 and 16 people; 5 are in neither.',
    groups: ['Longer evenings', 'Quiet Sundays'],
    people: Array.from({ length: 45 }, (_, i) => {
      const group = i < 24 ? 0 : i < 40 ? 1 : null
      const turn = i * 2.4
      const middle = group === 0 ? -2 : group === 1 ? 2 : 0
      const reach = 0.4 + (i % 5) * 0.25
      return { x: middle + reach * Math.cos(turn), y: reach * Math.sin(turn), group }
    }),
  },
  {
    kind: 'distribution',
    id: 'answers',
    title: 'Two camps, not one mean',
    description: 'Answers from 0 to 10; most are 0 to 2 or 9 to 10.',
    bins: [14, 9, 6, 2, 1, null, 3, 4, 7, 15, 22].map((count, i) => ({ label: String(i), count })),
  },
  {
    kind: 'slope',
    id: 'waves',
    title: 'Trust rose; fairness of pay shows no clear change',
    description: 'Two waves: trust from 52 to 71, pay from 44 to 47, workload from 50 to 49.',
    from: 'Spring 2026',
    to: 'Autumn 2026',
    series: [
      ['Trust in the lead', 52, 71],
      ['Fairness of pay', 44, 47],
      ['Workload that can be done', 50, 49],
    ].map(([label, before, after]) => ({
      label: String(label),
      before: { value: Number(before), low: Number(before) - 8, high: Number(before) + 7, n: 41 },
      after: { value: Number(after), low: Number(after) - 7, high: Number(after) + 6, n: 46 },
    })),
  },
  {
    kind: 'line',
    id: 'retention',
    title: 'More customers stay',
    description: 'Retention by quarter with its interval: shops 81 to 88 %, online 74 to 76 %.',
    format: { style: 'percent', maximumFractionDigits: 0 },
    periods: ['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025', 'Q1 2026', 'Q2 2026'],
    series: [
      {
        label: 'Shops',
        points: [0.81, 0.82, null, 0.85, 0.86, 0.88].map((value) =>
          value === null ? { value } : { value, low: value - 0.04, high: value + 0.03, n: 120 },
        ),
      },
      {
        label: 'Online',
        points: [0.74, 0.73, 0.75, 0.77, 0.75, 0.76].map((value) => ({
          value,
          low: value - 0.03,
          high: value + 0.03,
          n: 210,
        })),
      },
    ],
  },
  {
    kind: 'sparkline',
    id: 'complaints',
    title: 'Complaints a week',
    description: 'Between 3 and 9 a week, last 5.',
    periods: weeks.slice(0, 9),
    points: [5, 3, 4, 9, 6, 5, 4, 6, 5].map((value) => ({ value })),
  },
]
