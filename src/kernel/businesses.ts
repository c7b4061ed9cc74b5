// The businesses of this installation, found by the host a request came to; usually there is only one.
import type { Database } from './data/database.ts'
import type { Business } from './now.ts'

const columns = `id, name, host, locale, languages, time_zone as "timeZone", demo`
const nobody = '00000000-0000-0000-0000-000000000000'

async function select(
  database: Database,
  where: string,
  values: unknown[] = [],
): Promise<Business[]> {
  return database.within('reads', nobody, async ({ client }) => {
    const found = await client.query(`select ${columns} from businesses ${where}`, values)
    return found.rows as Business[]
  })
}

export const allBusinesses = (database: Database) => select(database, 'order by id')

export const businessById = async (database: Database, id: string): Promise<Business | undefined> =>
  (await select(database, 'where id = $1', [id]))[0]

/** Remembers for two seconds, so that pages need no query for it and a change is seen at once enough. */
export function businessFinder(database: Database) {
  let known: Promise<Business[]> | undefined
  let until = 0
  const forget = () => {
    known = undefined
  }
  const find = async (host: string): Promise<Business | undefined> => {
    if (!known || Date.now() > until) {
      until = Date.now() + 2000
      known = allBusinesses(database)
      known.catch(forget)
    }
    const businesses = await known
    if (businesses.length === 0) forget()
    return (
      businesses.find((one) => one.host === host) ??
      businesses.find((one) => one.host === null) ??
      businesses[0]
    )
  }
  return { find, forget }
}
