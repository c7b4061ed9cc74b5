/** A survey of 30 questions: how fast answers come in, how long counting and freezing take, and the page of results. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { system, visitor, type Actor } from '../../dist/kernel/actor.js'
import { openApp } from '../../dist/kernel/app.js'
import { silentLog } from '../../dist/kernel/log.js'
import { perform } from '../../dist/kernel/perform.js'
import { startPostgres } from '../../dist/kernel/postgres/index.js'
import { openSite } from '../../dist/kernel/web/site.js'
import type { Table } from '../run.ts'

const questions = 30
const slug = 'thirty'

/** `--answers=50000` is the full measurement; without it a tenth of a thousandth shows that it runs. */
export async function run(options: string[]): Promise<readonly Table[]> {
  const many = Number(options.find((one) => one.startsWith('--answers='))?.slice(10) ?? 500)
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-bench-'))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), log: () => {} })
  const app = await openApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      data: folder,
      databaseUrl: postgres.url,
      url: undefined,
      proxies: 0,
      smtp: undefined,
      mailFrom: undefined,
      metricsToken: undefined,
    },
    ownerUrl: postgres.url,
    secret: 'a secret for measurements, always the same',
    work: false,
    log: silentLog,
  })
  try {
    return [await measure(app, many)]
  } finally {
    await app.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type App = Awaited<ReturnType<typeof openApp>>

async function measure(app: App, many: number): Promise<Table> {
  const id = '00000000-0000-4000-8000-000000000001'
  await app.database.owner.query(
    `insert into businesses (id, name, host, locale, languages, time_zone, demo, created_at) values ($1, 'Bench', 'bench.test', 'en', '{en}', 'UTC', true, now())`,
    [id],
  )
  app.businesses.forget()
  const business = await app.businesses.find('bench.test')
  if (!business) throw new Error('the business was not founded')
  const verb = (name: string) => {
    const card = app.registry.actions.get(name)
    if (!card) throw new Error(`no verb ${name}`)
    return card
  }
  const act = async (name: string, input: unknown, actor: Actor = system('a measurement')) =>
    (await perform(app, verb(name), input, { business, via: 'test', actor })).answer as Record<
      string,
      string
    >
  await prepare(act)

  const began = performance.now()
  const streams = 8
  const rest = Array.from({ length: many }, (_, n) => n)
  await Promise.all(
    Array.from({ length: streams }, async () => {
      for (let n = rest.pop(); n !== undefined; n = rest.pop()) await one(act, n)
    }),
  )
  const intake = (performance.now() - began) / 1000
  const counting = await timed(() => act('surveys.shuffle-boxes', {}))
  const freezing = await timed(() => act('surveys.close', { survey: slug }))
  await act('surveys.give-back', {
    survey: slug,
    heard: 'Thirty questions were a lot to ask.',
    doing: 'We will ask fewer of them next time.',
  })
  const site = openSite(app)
  const times: number[] = []
  for (let n = 0; n < 200; n += 1) {
    const at = performance.now()
    const answer = await site(new Request(`http://bench.test/surveys/${slug}/results`), {
      address: '203.0.113.7',
    })
    await answer.text()
    if (answer.status !== 200) throw new Error(`results answered ${answer.status}`)
    times.push(performance.now() - at)
  }
  times.sort((a, b) => a - b)
  return {
    title: `${many} answers to ${questions} questions, eight at a time`,
    note: 'An answer is three verbs: begin, a page of fifteen questions, a page of fifteen and send; each is a durable transaction. Server, database and generator share the machine.',
    columns: ['measured', 'figure'],
    rows: [
      ['answers taken in a second', (many / intake).toFixed(0)],
      ['verbs a second', ((3 * many) / intake).toFixed(0)],
      ['counting what lay in the box, s', (counting / 1000).toFixed(1)],
      ['closing and freezing, s', (freezing / 1000).toFixed(1)],
      ['results page, median ms', (times[99] ?? 0).toFixed(1)],
      ['results page, p95 ms', (times[189] ?? 0).toFixed(1)],
    ],
  }
}

type Act = (name: string, input: unknown, actor?: Actor) => Promise<Record<string, string>>

async function prepare(act: Act): Promise<void> {
  await act('surveys.start-survey', { slug, title: 'Thirty questions' })
  await act('surveys.change-words', {
    survey: slug,
    title: 'Thirty questions',
    why: 'To measure how fast it is.',
  })
  for (let n = 0; n < questions; n += 1)
    await act('surveys.keep-question', {
      survey: slug,
      text: `Question ${n + 1}?`,
      purpose: 'to measure',
      kind: n === 0 ? 'nps' : n % 5 === 4 ? 'single' : 'scale',
      ...(n % 5 === 4 ? { options: 'Shop\nBakehouse\nOffice\nDelivery' } : {}),
      page: n === 15,
    })
  await act('surveys.set-terms', {
    survey: slug,
    mode: 'anonymous',
    audience: 'everyone',
    ways: ['link'],
    resultsFor: 'everyone',
  })
  await act('surveys.launch', { survey: slug })
}

async function one(act: Act, n: number): Promise<void> {
  const { draft } = await act('surveys.begin', { survey: slug }, visitor)
  const answers = (from: number) =>
    Object.fromEntries(
      Array.from({ length: 15 }, (_, at) => {
        const q = from + at
        const value =
          q === 0 ? (n * 7) % 11 : q % 5 === 4 ? `o${1 + ((n + q) % 4)}` : 1 + ((n * 3 + q) % 5)
        return [`a.q${q + 1}`, String(value)]
      }),
    )
  await act(
    'surveys.turn-page',
    { survey: slug, draft, page: 0, go: 'next', ...answers(0) },
    visitor,
  )
  await act(
    'surveys.turn-page',
    { survey: slug, draft, page: 1, go: 'send', ...answers(15) },
    visitor,
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const at = performance.now()
  await work()
  return performance.now() - at
}
