// What the database says, in the road's words: conflicts are tried again, bad values are the caller's.
import pg from 'pg'
import { clash, Stop } from '../stop.ts'

const again = new Set(['40001', '40P01'])

/** Runs a transaction, and again (three times at most) if it met another one on the way. */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      if (again.has(error.code ?? '') && tries < 3) continue
      throw translated(error)
    }
  }
}

/** 23505 is a clash; class 22 (a value the column cannot hold) is bad input; everything else stays a bug. */
function translated(error: pg.DatabaseError): Error {
  if (error.code === '23505') return clash('road.exists-already')
  if (error.code === '23503') return clash('road.gone-meanwhile')
  if (error.code?.startsWith('22') || error.code === '54000')
    return new Stop(
      'invalid',
      { key: 'road.invalid' },
      { fields: { _: [{ key: 'road.field.form' }] } },
    )
  return error
}
