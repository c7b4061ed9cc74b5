// Carries told facts from the outbox into the queue: taken out and put in by one transaction, so none is lost.
import type pg from 'pg'
import type { Road } from '../perform.ts'
import { workOf, type Work } from './listen.ts'

type Row = { business: string; id: string; fact: string; payload: unknown }

/** Moves up to `most` facts; `put` gets their work inside the same transaction. Returns how many were moved. */
export async function relay(
  road: Road,
  put: (work: Work[], client: pg.PoolClient) => Promise<void>,
  most = 200,
): Promise<number> {
  const client = await road.database.owner.connect()
  try {
    await client.query('begin')
    const rows = await client.query<Row>(
      `delete from outbox where (business, id) in (
         select business, id from outbox order by id limit ${most} for update skip locked)
       returning business, id, fact, payload`,
    )
    const told = rows.rows.toSorted((a, b) => a.id.localeCompare(b.id))
    const work = told.flatMap((row) => workOf(road, row))
    if (work.length > 0) await put(work, client)
    await client.query('commit')
    return told.length
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
