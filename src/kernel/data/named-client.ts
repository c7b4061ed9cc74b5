// A connection on which every statement with values is prepared once under a name (a quarter of a page's time).
import pg from 'pg'
import { PrimaryClient } from './primary.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

const names = new Map<string, string>()
const most = 2000

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known) return known
  if (names.size >= most) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

export class NamedClient extends PrimaryClient {
  /** Queries sent on this connection since it was opened; the road subtracts to count those of one request. */
  sent = 0

  // @ts-expect-error pg declares a dozen overloads; the road uses the first two arguments, its pool the third.
  override query(
    text: string | pg.QueryConfig,
    values?: unknown[],
    done?: Done,
  ): Promise<pg.QueryResult> {
    const ask = super.query.bind(this) as unknown as (
      ...given: unknown[]
    ) => Promise<pg.QueryResult>
    if (typeof text !== 'string' || done) return ask(text, values, done)
    this.sent++
    if (!values || values.length === 0) return ask(text)
    const name = nameOf(text)
    return ask(name ? { name, text, values } : { text, values })
  }
}

type Done = (error: Error, result: pg.QueryResult) => void
