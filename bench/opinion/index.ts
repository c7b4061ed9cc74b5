/** Opinion maps: agreement with published groups, and how time and memory grow with the voters. */
import { createReadStream, existsSync } from 'node:fs'
import { analyseOpinion, comparePublished, readVotes, VoteTable } from '#methods/opinion'
import { tableRows } from '#methods/table'

/** One table of results. */
export interface BenchTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const published = [
  ['brexit-consensus', 0.876],
  ['15-per-hour-seattle', 0.941],
  ['ssis.land-bank-farmland.2rumnecbeh.2021-08-01', 0.953],
] as const

async function agreement(): Promise<BenchTable> {
  const data = process.env['EVENHAND_BENCH_DATA'] ?? '../shared/data'
  const rows: (string | number)[][] = []
  for (const [name, anchor] of published) {
    const file = `${data}/polis/${name}/participants-votes.csv`
    if (!existsSync(file)) {
      rows.push([name, 'no data here', anchor, ''])
      continue
    }
    const { votes, published = [] } = await readVotes(tableRows(createReadStream(file)))
    const start = performance.now()
    const analysis = analyseOpinion(votes)
    const took = performance.now() - start
    const rand = comparePublished(votes, analysis, published).adjustedRand
    rows.push([name, rand?.toFixed(3) ?? 'none', anchor, Math.round(took)])
  }
  return {
    title: 'Adjusted Rand index against the groups Polis published (bar 0.85)',
    columns: ['conversation', 'Evenhand', 'earlier reproduction', 'ms with null test'],
    rows,
  }
}

/** Voters of three camps; each saw `share` of the statements. Seeded, so the same every time. */
function made(people: number, statements: number, share: number) {
  let state = 7
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const table = new VoteTable(Array.from({ length: statements }, (_, j) => String(j)))
  const camps = [0, 1, 2].map(() => Array.from({ length: statements }, random))
  for (let i = 0; i < people; i += 1) {
    for (let j = 0; j < statements; j += 1) {
      if (random() >= share) continue
      const agrees = random() < (camps[i % 3]?.[j] ?? 0)
      table.add(j, random() < 0.1 ? 0 : agrees ? 1 : -1)
    }
    table.endOf(String(i))
  }
  return table.votes()
}

function growth(): BenchTable {
  const sizes = [
    [1_000, 100, 0.5],
    [10_000, 100, 0.5],
    [100_000, 100, 0.5],
    [10_000, 500, 1],
  ] as const
  const rows = sizes.map(([people, statements, share]) => {
    const votes = made(people, statements, share)
    const start = performance.now()
    const before = process.cpuUsage()
    const { groups } = analyseOpinion(votes)
    const { user, system } = process.cpuUsage(before)
    const took = performance.now() - start
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    const cpu = Math.round((user + system) / 1000)
    return [people, statements, votes.vote.length, Math.round(took), cpu, memory, groups.length]
  })
  return {
    title: 'Growth (bar: 10,000 x 500 under 5,000 ms and 300 MB on one core)',
    columns: ['voters', 'statements', 'votes', 'ms', 'ms of CPU', 'peak MB so far', 'groups'],
    rows,
  }
}

/** Runs both tables. */
export async function run(): Promise<readonly BenchTable[]> {
  return [await agreement(), growth()]
}
