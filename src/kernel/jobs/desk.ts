// What one business may see and put right of the work behind its pages: what waits, what failed, what was given up.
import type pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { isId } from '../id.ts'
import type { Work } from './listen.ts'

/** One piece of work. `what` names the verb or job, `why` is the last error in the program's own words. */
export type Piece = {
  id: string
  what: string
  since: Date
  tries: number
  why: string
  next: Date | null
}
export type WorkSeen = {
  waiting: number
  running: number
  /** Failed and tried again by itself at `next`. */
  trying: Piece[]
  /** Failed eight times: waits for a person. */
  givenUp: Piece[]
}

let owner: pg.Pool | undefined
let queue: PgBoss | undefined

/** Told once at start; `boss` only where this process does the work itself. */
export function knowQueue(pool: pg.Pool, boss: PgBoss | undefined): void {
  owner = pool
  queue = boss
}

type Row = {
  id: string
  name: string
  state: string
  data: Work
  tries: number
  since: Date
  next: Date | null
  output: { message?: string } | null
}

const most = 500

/** The work of this business that is not done. An installation whose jobs never ran has none. */
export async function seeWork(business: string): Promise<WorkSeen> {
  const rows = owner && (await queueIsThere(owner)) ? await unfinished(owner, business) : []
  const at = (name: string, ...states: string[]) =>
    rows.filter((row) => row.name === name && states.includes(row.state))
  return {
    waiting: at('work', 'created').length,
    running: at('work', 'active').length,
    trying: at('work', 'retry').map(pieceOf),
    givenUp: at('work-given-up', 'created', 'retry').map(pieceOf),
  }
}

async function queueIsThere(pool: pg.Pool): Promise<boolean> {
  const found = await pool.query<{ there: boolean }>(
    `select to_regclass('pgboss.job') is not null as there`,
  )
  return found.rows[0]?.there ?? false
}

async function unfinished(pool: pg.Pool, business: string): Promise<Row[]> {
  const found = await pool.query<Row>(
    `select id, name, state::text, data, coalesce((to_jsonb(job) ->> 'source_retry_count')::int, retry_count) as tries,
       created_on as since, start_after as next, coalesce(to_jsonb(job) -> 'source_output', output) as output
     from pgboss.job job
     where name in ('work', 'work-given-up') and state in ('created', 'retry', 'active') and data ->> 'business' = $1
     order by created_on limit ${most}`,
    [business],
  )
  return found.rows
}

const pieceOf = ({ id, data, since, tries, next, state, output }: Row): Piece => ({
  id,
  what: data.kind === 'clock' ? data.job : data.action,
  since,
  tries,
  why: (output?.message ?? '').slice(0, 300),
  next: state === 'retry' ? next : null,
})

/** Puts a given-up piece back into the queue. False if it is not there, not this business's, or no work is done here. */
export async function workAgain(business: string, id: string): Promise<boolean> {
  if (!queue || !isId(id)) return false
  const moved = await queue.redrive('work-given-up', {
    destination: 'work',
    ids: [id],
    data: { business },
  })
  return moved > 0
}
