/** One search over everything: how long its page takes among a million subjects, for who may see what. Bar: p95 under 100 ms. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Table } from '../run.ts'
import { startPostgres } from '../../dist/kernel/postgres/index.js'
import { openDemoSite, type DemoSite } from '../../dist/testing/demo-site.js'
import { seed } from './seed.ts'

const number = (options: string[], name: string, otherwise: number) =>
  Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)

const sought = {
  'a rare word': ['marzipan', 'sesame', 'kaleidoscope', 'accordion', 'lighthouse'],
  'a frequent word': ['people', 'thanks', 'good', 'think', 'really'],
  'two words': ['good people', 'really think', 'box order', 'cold kitchen', 'love this'],
  'a name': ['Hana Falk', 'Leo Kern', 'Emil 99', 'Maria', 'Dahl'],
  'nothing there': ['qqzzyx', 'xylophonium', 'nowherewords', 'zzzzqqq', 'vwxyzabc'],
}
const actors = ['visitor', 'Maria Rossi', 'Amira Haddad']

/** `--subjects=1000000 --reads=100` are the sizes of the published figures. */
export async function run(options: string[]): Promise<readonly Table[]> {
  const subjects = number(options, 'subjects', 100_000)
  const reads = number(options, 'reads', 50)
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), log: () => {} })
  const site: DemoSite = await openDemoSite(postgres.url, folder)
  try {
    const began = performance.now()
    await seed(postgres.url, subjects)
    const seeding = ((performance.now() - began) / 1000).toFixed(0)
    const rows: (string | number)[][] = []
    for (const who of actors) {
      const cookies: Record<string, string> = who === 'visitor' ? {} : await site.signIn(who)
      const cookie = Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; ')
      for (const [kind, words] of Object.entries(sought)) {
        const { times, bytes } = await look(site.address, cookie, words, reads)
        const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
        rows.push([who, kind, at(0.5), at(0.95), Math.round(bytes / 1000)])
      }
    }
    return [
      {
        title: 'Search over everything',
        note: `${subjects} subjects beside the demonstration: posts, topics, people, cases, seeded in ${seeding} s; server, database and reader on one machine, one reader, ${reads} pages each, milliseconds.`,
        columns: ['who', 'looks for', 'p50', 'p95', 'KB of the page'],
        rows,
      },
    ]
  } finally {
    await site.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function look(address: string, cookie: string, words: readonly string[], reads: number) {
  const times: number[] = []
  let bytes = 0
  for (let turn = -words.length; turn < reads; turn++) {
    const word = words[(turn + words.length) % words.length] ?? ''
    const began = performance.now()
    const answer = await fetch(`${address}/search?words=${encodeURIComponent(word)}`, {
      headers: { cookie },
    })
    bytes = (await answer.text()).length
    if (answer.status !== 200) throw new Error(`the search answered ${answer.status}`)
    if (turn >= 0) times.push(performance.now() - began)
  }
  return { times: times.toSorted((a, b) => a - b), bytes }
}
