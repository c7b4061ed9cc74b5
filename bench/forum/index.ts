/** The forum under load: server, its database and the generator on one core, beside a page written by hand. */
import pg from 'pg'
import { openBrowser } from '../../dist/kernel/testing/browser.js'
import { look } from '../../dist/testing/look.js'
import type { Table } from '../run.ts'
import { generator, get, median, own, type Figures } from './load.ts'
import { nodebb, note } from './nodebb.ts'
import {
  email,
  freePort,
  password,
  prepare,
  run as start,
  type Ground,
  type Running,
} from './place.ts'

/** Options: --rounds=3, --seconds=3, --million (adds a forum of 1,000,000 posts, many minutes), --small (10,000). */
export async function run(options: string[]): Promise<Table[]> {
  const number = (name: string, otherwise: number) =>
    Number(options.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const wish = { rounds: number('rounds', 3), seconds: number('seconds', 3) }
  const sizes = options.includes('--small')
    ? [0.1]
    : [0.1, 1, ...(options.includes('--million') ? [10] : [])]
  const growth: (string | number)[][] = []
  const tables: Table[] = []
  for (const size of sizes) {
    const ground = await prepare(size)
    try {
      const main = size === 1 || sizes.length === 1
      const measured = await measure(ground, wish, main)
      tables.push(...measured.tables)
      growth.push([ground.posts, ground.importSeconds.toFixed(1), ...measured.growth])
    } finally {
      await ground.close()
    }
  }
  return [
    ...tables,
    {
      title: 'As the forum grows (one connection, p50 in ms)',
      columns: [
        'posts',
        'import, s',
        'topic page',
        'deep page',
        'topic list',
        'search, rare words',
        'search, frequent words',
      ],
      rows: growth,
    },
  ]
}

const cookieOf = (session: string | undefined) => `evenhand-session=${session ?? ''}`
const round1 = (value: number) => Number(value.toFixed(1))

async function measure(ground: Ground, wish: { rounds: number; seconds: number }, whole: boolean) {
  const server = await start('dist/main.js', [], { EVENHAND_DATA: ground.data }, await freePort())
  const before = server.memory()
  const topic = (id: string) => `/s/forum/t/${id}`
  const pages = {
    'topic list': ['/s/forum/forum', '/s/forum/forum/recipes'],
    'topic page of 50': ground.topics.map(topic),
    'deep page of 50': [
      `${topic(ground.longest.id)}?page=${Math.ceil(ground.longest.posts / 50) - 2}`,
    ],
    'search, rare words': [
      '/s/forum/search?words=recipe%20sourdough',
      '/s/forum/search?words=bakery%20oven',
    ],
    'search, frequent words': [
      '/s/forum/search?words=good%20people',
      '/s/forum/search?words=love%20time',
    ],
  }
  try {
    const growth: number[] = []
    for (const name of [
      'topic page of 50',
      'deep page of 50',
      'topic list',
      'search, rare words',
      'search, frequent words',
    ] as const)
      growth.push(
        round1((await get(server.address, pages[name], { connections: 1, seconds: 2 })).p50),
      )
    if (!whole) return { tables: [], growth }
    const load = await underLoad(server, ground, pages, wish)
    const after = server.memory()
    return {
      growth,
      tables: [load, await firstView(server, ground), memory(server, before, after, ground)],
    }
  } finally {
    await server.stop()
  }
}

type Case = { name: string; go: () => Promise<Figures>; path?: string; cookie?: string }

async function underLoad(
  server: Running,
  ground: Ground,
  pages: Record<string, string[]>,
  wish: { rounds: number; seconds: number },
): Promise<Table> {
  const { seconds } = wish
  const port = await freePort()
  const plain = await start('bench/forum/baseline.ts', [ground.url, String(port)], {}, port)
  const cookie = cookieOf(ground.sessions[0])
  const cases: Case[] = [
    {
      name: 'by hand: topic page of 50',
      go: () =>
        get(
          plain.address,
          ground.topics.map((id) => `/${id}`),
          { seconds },
        ),
    },
    ...Object.entries(pages).flatMap(([name, paths]): Case[] => [
      {
        name: `${name}, visitor`,
        path: paths[0] ?? '/',
        go: () => get(server.address, paths, { seconds }),
      },
      ...(name.startsWith('search')
        ? []
        : [
            {
              name: `${name}, member`,
              path: paths[0] ?? '/',
              cookie,
              go: () => get(server.address, paths, { seconds, cookie }),
            },
          ]),
    ]),
    { name: 'sign-in', go: () => signIn(server, ground, seconds) },
    { name: 'answer through the form', go: () => answers(server, ground, seconds, 'form') },
    { name: 'answer through the API', go: () => answers(server, ground, seconds, 'api') },
  ]
  const found = new Map<string, Figures[]>()
  for (let round = 0; round <= wish.rounds; round++)
    for (const one of cases) {
      const figures = await one.go()
      // The first round only warms up.
      if (round > 0) found.set(one.name, [...(found.get(one.name) ?? []), figures])
    }
  await plain.stop()
  const floor = median(found.get('by hand: topic page of 50') ?? [])
  const rows = await Promise.all(
    cases.map(async ({ name, path, cookie: as = '' }) => {
      const { rate, p50, p95, p99, bad } = median(found.get(name) ?? [])
      const peer = nodebb[name]
      const queries = path === undefined ? '' : await queriesOf(server, path, as)
      return [
        name,
        round1(rate),
        (rate / floor.rate).toFixed(2),
        round1(p50),
        round1(p95),
        round1(p99),
        bad,
        queries,
        peer?.postgres ?? '',
        peer?.redis ?? '',
      ]
    }),
  )
  return {
    title: `Under load: ${ground.posts.toLocaleString('en')} posts, 8 connections, one core`,
    note: `Medians of ${wish.rounds} rounds of ${seconds} s in turn, ${generator} for pages, our own generator for posting; PostgreSQL with fsync and synchronous_commit on. Pages are asked for uncompressed. ${note}`,
    columns: [
      'what',
      'requests/s',
      'to the page by hand',
      'p50 ms',
      'p95',
      'p99',
      'bad',
      'statements',
      'NodeBB on PostgreSQL',
      'NodeBB on Redis',
    ],
    rows,
  }
}

async function queriesOf(server: Running, path: string, cookie: string): Promise<string> {
  const answer = await fetch(server.address + path, { headers: { cookie } })
  await answer.text()
  return /queries;desc="(\d+)"/.exec(answer.headers.get('server-timing') ?? '')?.[1] ?? '?'
}

function answers(
  server: Running,
  ground: Ground,
  seconds: number,
  by: 'form' | 'api',
): Promise<Figures> {
  const words =
    'I bake mine with a little caraway and let it rest over night; the crust stays thin and the crumb open.'
  return own(
    server.address,
    (at) => {
      const topic = ground.topics[at % 64] ?? ''
      const cookie = cookieOf(ground.sessions[at % ground.sessions.length])
      const headers = { cookie, 'sec-fetch-site': 'same-origin' }
      if (by === 'api')
        return {
          method: 'POST',
          path: '/api/v1/forum/reply',
          good: 200,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ topic, text: words }),
        }
      return {
        method: 'POST',
        path: `/s/forum/t/${topic}/reply`,
        good: 303,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ text: words }).toString(),
      }
    },
    { seconds },
  )
}

/** NOTE: sign-in is limited by address, so the counters are emptied all the time while it is measured. */
async function signIn(server: Running, ground: Ground, seconds: number): Promise<Figures> {
  const client = new pg.Client({ connectionString: ground.url })
  await client.connect()
  let going = true
  const emptying = (async () => {
    while (going) {
      await client.query('delete from allowances')
      await new Promise((done) => setTimeout(done, 100))
    }
  })()
  const body = new URLSearchParams([
    ['email', email],
    ['password', password],
  ]).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  const figures = await own(
    server.address,
    () => ({ method: 'POST', path: '/sign-in', good: 303, headers, body }),
    { seconds },
  )
  going = false
  await emptying
  await client.end()
  return figures
}

async function firstView(server: Running, ground: Ground): Promise<Table> {
  const browser = await openBrowser({ locale: 'en' })
  const rows: (string | number)[][] = []
  for (const [name, path] of [
    ['home', '/'],
    ['topic list', '/s/forum/forum'],
    ['topic page of 50', `/s/forum/t/${ground.topics[0] ?? ''}`],
  ] as const) {
    const page = await browser.context.newPage()
    const session = await browser.context.newCDPSession(page)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    const { bytes, requests, script, problems } = await look(page, server.address, path)
    rows.push([name, requests, round1(bytes / 1000), round1(script / 1000), problems.length])
    await page.close()
  }
  await browser.close()
  rows.push(
    ['NodeBB, home (measured elsewhere)', 33, 1450, 655, 5],
    ['NodeBB, topic of 20 (measured elsewhere)', 43, 1700, 755, 24],
  )
  return {
    title: 'First view, empty cache, over the wire',
    columns: ['page', 'requests', 'KB', 'KB of script', 'axe and other problems'],
    rows,
  }
}

const memory = (server: Running, before: number, after: number, ground: Ground): Table => ({
  title: 'Memory, start, import',
  columns: ['what', 'figure'],
  rows: [
    ['start to ready, ms', Math.round(server.startedIn)],
    ['memory of the server after start, MB', Math.round(before)],
    ['memory of the server after all runs, MB', Math.round(after)],
    [
      `import of ${ground.posts.toLocaleString('en')} posts through the public command, s`,
      ground.importSeconds.toFixed(1),
    ],
  ],
})
