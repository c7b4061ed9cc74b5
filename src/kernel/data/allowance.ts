// Rate limits, shared by all processes: one round trip, counted even if what follows is refused.
import { createHmac } from 'node:crypto'
import pg from 'pg'
import type { Limit } from '../action.ts'
import { limited } from '../stop.ts'
import type { Database } from './database.ts'

export type Counted = {
  action: string
  business: string
  person: string | null
  address: string | null
}

/** What is left of the tightest limit: how many more, and in how many seconds it begins anew. */
export type Allowance = { most: number; left: number; seconds: number }

/** Counts this attempt against every limit; throws `limited` when one is used up. */
export async function spend<I>(
  database: Database,
  secret: string,
  limits: readonly Limit<I>[],
  input: I,
  by: Counted,
): Promise<Allowance | undefined> {
  const asked = limits.flatMap((limit, index) => {
    const who =
      limit.by === 'person'
        ? by.person
        : limit.by === 'address'
          ? network(by.address)
          : limit.by(input)
    if (who === null) return []
    const key = createHmac('sha256', secret)
      .update(`${by.business} ${by.action} ${index} ${who}`)
      .digest('base64url')
    return [{ ...limit, key }]
  })
  if (asked.length === 0) return undefined
  const counts = await count(database, asked)
  const allowances = asked.flatMap((limit, index) => {
    const found = counts[index]
    return found
      ? [
          {
            most: limit.most,
            left: limit.most - found.used,
            seconds: Math.max(1, Math.ceil(found.left)),
          },
        ]
      : []
  })
  const tightest = allowances.toSorted((a, b) => a.left - b.left)[0]
  if (tightest && tightest.left < 0) throw limited(tightest.seconds)
  return tightest
}

async function count(database: Database, asked: Array<{ key: string; seconds: number }>) {
  const rows = asked.map(
    ({ key, seconds }) =>
      `(${pg.escapeLiteral(key)}, 1, now() + interval '${Number(seconds)} seconds')`,
  )
  const answers = (await database.pool.query(`
    begin; set local role ${database.roles}_writes;
    insert into allowances as old (key, used, until) values ${rows.join(', ')}
    on conflict (key) do update set
      used = case when old.until < now() then 1 else old.used + 1 end,
      until = case when old.until < now() then excluded.until else old.until end
    returning used, extract(epoch from until - now())::float8 as left;
    commit`)) as unknown as pg.QueryResult<{ used: number; left: number }>[]
  return answers[2]?.rows ?? []
}

/** The network an address belongs to (/24, or /56 for IPv6), so that no address is ever counted as a person. */
export function network(address: string | null): string | null {
  if (address === null) return null
  const v4 = /(\d+\.\d+\.\d+)\.\d+$/.exec(address)
  if (v4) return v4[1] ?? null
  return (
    address.split(':').slice(0, 3).join(':') +
    ':' +
    (address.split(':')[3] ?? '').padStart(4, '0').slice(0, 2)
  )
}
