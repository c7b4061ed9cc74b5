// The names of those who took part in what an answer was learnt from: they must not stand in it.
import type { Asking } from '#kernel'
import { knowledge } from './tables.ts'

type From = { from_kind: string | null; from_id: string | null }

export async function namesIn(now: Asking, { from_kind, from_id }: From): Promise<string[]> {
  if (from_kind !== 'case' || !from_id) return []
  const found = await knowledge(now)
    .selectFrom('cases')
    .leftJoin('people', 'people.id', 'cases.person')
    .select(['cases.name as typed', 'people.name as known', 'people.called'])
    .where('cases.id', '=', from_id)
    .executeTakeFirst()
  return [found?.typed, found?.known, found?.called].filter(
    (name): name is string => typeof name === 'string' && name !== '',
  )
}
