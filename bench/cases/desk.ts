/** The desk as cases pile up: how long its pages take at 10,000, 100,000 and 500,000 cases. Bar: p95 under 100 ms. */
import type { Table } from '../run.ts'
import { open } from './place.ts'
import { seed } from './seed.ts'

const sizes = [10_000, 100_000, 500_000]

/** Options: --most=10000 ends with that size, --rounds=100 asks each page so often. */
export async function desk(options: string[]): Promise<Table[]> {
  const number = (name: string, otherwise: number) =>
    Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const most = number('most', 500_000)
  const rounds = number('rounds', 100)
  const place = await open()
  const rows: (string | number)[][] = []
  try {
    let there = 0
    for (const size of [...sizes.filter((one) => one < most), most]) {
      const seconds = await seed(place.url, there, size)
      there = size
      const some = await place.someCases()
      const pages: [string, string[], 'owner'?][] = [
        ['list, to do', ['/desk/cases']],
        ['list, mine', ['/desk/cases?who=me']],
        ['list, all, page 20', ['/desk/cases?what=all&sort=latest&page=20']],
        ['list, complaints closed', ['/desk/cases?what=closed&track=complaint&sort=latest']],
        ['search, rare word', ['/desk/cases?what=all&words=marzipan']],
        ['search, frequent word', ['/desk/cases?what=all&words=bread']],
        ['case page', some.cases.map((id) => `/desk/cases/${id}`)],
        ['reports, 90 days', ['/desk/cases/reports']],
        ['reports, 90 days, as owner', ['/desk/cases/reports'], 'owner'],
        ['reports, a year', ['/desk/cases/reports?days=365']],
        ['causes', ['/desk/cases/causes']],
        ['decision page', some.complaints.map((id) => `/desk/cases/${id}/decision`)],
      ]
      for (const [name, paths, by] of pages)
        rows.push([size, name, ...(await place.time(paths, rounds, by)), seconds.toFixed(0)])
    }
  } finally {
    await place.close()
  }
  return [
    {
      title: 'The desk as cases pile up (ms, one request at a time)',
      note: 'Pages drawn whole by the site in this process, database beside it; cases are made up in batches by SQL: 3 % open, 15 % complaints, two messages each, every second one with a cause; every fourth closed one was asked how it was.',
      columns: ['cases', 'page', 'p50', 'p95', 'queries', 'bytes', 'seeding, s'],
      rows,
    },
  ]
}
