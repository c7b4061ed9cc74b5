/** A throw-away installation with its site in this process, and an agent who is signed in. */
import pg from 'pg'
import { openSite } from '../../dist/kernel/web/site.js'
import { buildDemo } from '../../dist/demo.js'
import { install } from '../installation.ts'

export async function open() {
  const place = await install({ connections: 6 })
  await buildDemo(place.app)
  const client = new pg.Client({ connectionString: place.url })
  await client.connect()
  const signedIn = async (hat: string) => {
    const { rows } = await client.query<{ id: string }>(
      `select people.id from people join hats on hats.person = people.id where hats.hat = $1 limit 1`,
      [hat],
    )
    const [one] = rows
    if (!one) throw new Error(`there is nobody with the hat ${hat} to look at the desk`)
    const { token } = await place.call<{ token: string }>('accounts.open-session', {
      person: one.id,
    })
    return token
  }
  const tokens = { agent: await signedIn('agent'), owner: await signedIn('owner') }
  const site = openSite(place.app)
  const look = async (path: string, by: 'agent' | 'owner') => {
    const token = tokens[by]
    const response = await site(
      new Request(`http://localhost${path}`, { headers: { cookie: `evenhand-session=${token}` } }),
      { address: '127.0.0.1' },
    )
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    const asked = /queries;desc="(\d+)"/.exec(response.headers.get('server-timing') ?? '')?.[1]
    return { bytes: text.length, queries: Number(asked) }
  }
  return {
    url: place.url,
    /** Cases with everything that belongs to them, and decided complaints. */
    async someCases() {
      const ids = async (where: string) =>
        (
          await client.query<{ id: string }>(
            `select id from cases where ${where} and merged_into is null limit 20`,
          )
        ).rows.map(({ id }) => id)
      return {
        cases: await ids(`closed_at is null and track <> 'concern' and import_key is not null`),
        complaints: await ids(`track = 'complaint' and import_key is not null`),
      }
    },
    /** p50 and p95 in ms, how often the page asks the database, and its size. */
    async time(
      paths: string[],
      rounds: number,
      by: 'agent' | 'owner' = 'agent',
    ): Promise<[string, string, number, number]> {
      let seen = { bytes: 0, queries: 0 }
      const times: number[] = []
      for (let round = -5; round < rounds; round++) {
        const began = performance.now()
        seen = await look(paths[Math.abs(round) % paths.length] ?? '/', by)
        if (round >= 0) times.push(performance.now() - began)
      }
      times.sort((a, b) => a - b)
      const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
      return [at(0.5), at(0.95), seen.queries, seen.bytes]
    },
    async close() {
      await client.end()
      await place.close()
    },
  }
}
