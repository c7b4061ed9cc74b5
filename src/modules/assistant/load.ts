// Loads a talk by its signed link.
import type { Asking } from '#kernel'
import { talkOf } from './links.ts'
import { assistant } from './tables.ts'

export async function loadTalk(now: Asking, { link }: { link: string }) {
  const id = talkOf(now, link)
  return (
    (id &&
      (await assistant(now)
        .selectFrom('assistant_talks')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst())) ||
    undefined
  )
}
export type Talk = NonNullable<Awaited<ReturnType<typeof loadTalk>>>
