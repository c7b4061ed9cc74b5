// Of several database servers one takes writes. A connection asks which before it opens, and asks again when one broke.
import pg from 'pg'
import { readAddress, type Host } from './hosts.ts'

/** Milliseconds a server may take to say what it is; and to open a connection. */
const patience = 3000

/** What a pool or a client is given: the driver's settings, and the servers it may choose from. */
export type Reach = {
  connectionString: string
  connectionTimeoutMillis?: number
  keepAlive?: boolean
  hosts: readonly Host[]
  ask: pg.ClientConfig
}

/** Settings for `PrimaryClient` and pools of it, from an address that may name several servers. */
export function reach(address: string): Reach {
  const { url, hosts } = readAddress(address)
  const several = hosts.length > 1 ? { connectionTimeoutMillis: 10_000, keepAlive: true } : {}
  const ask = { connectionString: url, connectionTimeoutMillis: patience }
  return { connectionString: url, ...several, hosts, ask }
}

/** The same for a pool, whoever makes it. */
export const poolTo = (address: string) => ({
  ...reach(address),
  Client: PrimaryClient as unknown as new () => pg.Client,
})

/** Who was found last, for each set of servers; forgotten as soon as a connection to it breaks. */
const found = new Map<string, Promise<Host>>()
const keyOf = (hosts: readonly Host[]) => hosts.map(({ host, port }) => `${host}:${port}`).join()

/**
 * The server that takes writes. Where two say so, the one of the later timeline: each promotion begins a new one, so
 * an old primary that came back without being told is never chosen. Throws when none does.
 */
export async function primaryOf({ hosts, ask }: Pick<Reach, 'hosts' | 'ask'>): Promise<Host> {
  const key = keyOf(hosts)
  const known = found.get(key) ?? choose(hosts, ask)
  found.set(key, known)
  try {
    return await known
  } catch (error) {
    found.delete(key)
    throw error
  }
}

async function choose(hosts: readonly Host[], ask: pg.ClientConfig): Promise<Host> {
  const answers = await Promise.all(hosts.map((host) => timelineOf(host, ask)))
  const best = answers.toSorted((a, b) => b.timeline - a.timeline)[0]
  if (best && best.timeline > 0) return best.host
  const why = answers.map(({ host, why }) => `${host.host}:${host.port} ${why}`).join('; ')
  throw new Error(`no database server takes writes: ${why}`)
}

async function timelineOf(host: Host, ask: pg.ClientConfig) {
  const client = new pg.Client(ask)
  client.on('error', () => {})
  Object.assign(client, host)
  try {
    await client.connect()
    const { rows } = await client.query<{ timeline: string | null }>(
      `select case when pg_is_in_recovery() then null
         else left(pg_walfile_name(pg_current_wal_lsn()), 8) end as timeline`,
    )
    const timeline = rows[0]?.timeline
    return { host, timeline: timeline ? Number.parseInt(timeline, 16) : 0, why: 'is a standby' }
  } catch (error) {
    return { host, timeline: 0, why: (error as Error).message }
  } finally {
    await client.end().catch(() => {})
  }
}

type Done = ((error: Error) => void) | ((error: null, client: pg.Client) => void)

/** A connection to whichever server takes writes when it opens. With one server it is the driver's own. */
export class PrimaryClient extends pg.Client {
  readonly #reach: Reach

  constructor(settings: Reach) {
    super(settings)
    this.#reach = settings
    if (settings.hosts.length > 1) this.on('error', () => void found.delete(keyOf(settings.hosts)))
  }

  override connect(): Promise<pg.Client>
  override connect(done: Done): void
  override connect(done?: Done): Promise<pg.Client> | void {
    const opened = this.#open()
    if (!done) return opened
    const told = done as (error: Error | null, client?: pg.Client) => void
    opened.then((client) => told(null, client), told)
  }

  async #open(): Promise<this> {
    const { hosts } = this.#reach
    if (hosts.length > 1) Object.assign(this, await primaryOf(this.#reach))
    try {
      await super.connect()
    } catch (error) {
      found.delete(keyOf(hosts))
      throw error
    }
    return this
  }
}
