// The names of those who took part in what an answer was learnt from: they must not stand in it.
import { subjectOf, type Asking } from '#kernel'
import { knowledge } from './tables.ts'

type From = { from_kind: string | null; from_id: string | null }

export async function namesIn(now: Asking, { from_kind, from_id }: From): Promise<string[]> {
  if (!from_kind || !from_id) return []
  const matter = await subjectOf(from_kind)?.matter?.(now, from_id)
  if (!matter?.author) return []
  const person = await knowledge(now)
    .selectFrom('people')
    .select(['name', 'called'])
    .where('id', '=', matter.author)
    .executeTakeFirst()
  return [person?.name, person?.called].filter(
    (name) => name !== undefined && name !== null && name !== '',
  ) as string[]
}
