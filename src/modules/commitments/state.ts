// How a promise stands: what was kept in the rows, read against the day it was first promised for.
export type State = 'open' | 'late' | 'kept' | 'kept-late' | 'dropped'

type Row = { state: 'open' | 'kept' | 'dropped'; first_due_at: Date; closed_at: Date | null }

/** NOTE: measured against the first day, so that moving the day makes no broken promise a kept one. */
export function stateOf({ state, first_due_at, closed_at }: Row, at: Date): State {
  if (state === 'dropped') return 'dropped'
  if (state === 'kept') return closed_at && closed_at > first_due_at ? 'kept-late' : 'kept'
  return first_due_at < at ? 'late' : 'open'
}
