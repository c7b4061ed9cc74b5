// Whoever was taken out of a report asks for pages in two towns that are alike but for the report: no page takes longer in one of them.
import type { Table } from '../run.ts'
import cluster from '../../dist/testing/global-setup.js'
import { happen, mark } from '../../dist/testing/speakup-history.js'
import { openTwins, type Twin } from '../../dist/testing/twins.js'
import { differences, median, ms } from './apart.ts'

const warming = 50
const nowhere = '00000000-0000-4000-8000-000000000000'

/** `many` pairs over pages on which a report could show, in an order drawn by lot, half of them as the owner. */
export async function excludedTable(many: number): Promise<Table> {
  const stop = await cluster()
  const twins = await openTwins()
  try {
    const reports: string[] = await happen(twins, [
      { kind: 'speak', named: true, check: true, alone: false },
      { kind: 'speak', named: false, check: true, alone: false },
      { kind: 'wait', days: 8 },
      { kind: 'worse' },
      { kind: 'wait', days: 1 },
    ])
    const paths = [
      '/desk',
      '/desk/speak-up',
      `/desk/speak-up/${reports.at(-1) ?? nowhere}`,
      '/speak-up',
      '/desk/audit',
      `/search?words=${mark}`,
      '/me/privacy/data',
      '/trust',
    ]
    const people = [twins.accused.owner.person, twins.accused.omar.person]
    const asking = new Map<string, (path: string) => Promise<number>>()
    for (const [name, twin] of Object.entries({ told: twins.told, quiet: twins.quiet }))
      for (const person of people) asking.set(`${name} ${person}`, await askerOf(twin, person))
    const times: Array<{ told: number; quiet: number }> = []
    for (let at = 0; at < many + warming; at++) {
      const path = paths[at % paths.length] ?? '/desk'
      const person = people[Math.floor(at / paths.length) % people.length] ?? ''
      const pair = { told: 0, quiet: 0 }
      const first = crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
      for (const town of first % 2 === 0
        ? (['told', 'quiet'] as const)
        : (['quiet', 'told'] as const))
        pair[town] = (await asking.get(`${town} ${person}`)?.(path)) ?? 0
      times.push(pair)
    }
    const counted = times.slice(warming)
    return {
      title: 'Speak-up: pages of whoever was taken out, with two reports about them and with none',
      note: `${counted.length} pairs over ${paths.length} pages as owner and as administrator, in an order drawn by lot, one process and two databases that are alike but for the reports. An interval that holds nought means: no difference was found.`,
      columns: ['measure', 'value'],
      rows: [
        ['with reports, median (ms)', ms(median(counted.map(({ told }) => told)))],
        ['without, median (ms)', ms(median(counted.map(({ quiet }) => quiet)))],
        ...differences(counted.map(({ told, quiet }) => told - quiet)),
      ],
    }
  } finally {
    await twins.close()
    await stop()
  }
}

async function askerOf({ town, shop }: Twin, person: string) {
  const browser = await shop.browse(person)
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return async (path: string): Promise<number> => {
    const request = new Request(`http://${String(shop.business.host)}${path}`, {
      headers: { cookie },
    })
    const began = performance.now()
    await (await town.site(request, { address: '10.0.0.1' })).text()
    return (performance.now() - began) / 1000
  }
}
