// A connection on which every statement with values is prepared once under a name (a quarter of a page's time).
import pg from 'pg'

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

export class NamedClient extends pg.Client {
  /** Queries sent on this connection since it was opened; the road subtracts to count those of one request. */
  sent = 0

  // @ts-expect-error pg declares a dozen overloads; the road uses these two forms.
  override query(text: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    if (typeof text !== 'string') return super.query(text, values as never) as unknown as Promise<pg.QueryResult>
    this.sent++
    if (!values || values.length === 0) return super.query(text)
    const name = nameOf(text)
    return super.query(name ? { name, text, values } : { text, values })
  }
}
