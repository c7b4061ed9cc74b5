// Finders kept in memory by what they were made from: a new approval gives a new mark, and a new finder.
import type { Asking } from '#kernel'
import { approvedEntries, entriesMark, type ApprovedEntry } from '#knowledge'
import { Finder } from './finder.ts'

type Made = { mark: string; finder: Finder; entries: Map<string, ApprovedEntry> }

/** NOTE: nothing but a memory of what the rows say; any process can make it again. */
const made = new Map<string, Made>()
const most = 24

/** What the assistant may quote to this actor in one language. */
export async function finderFor(now: Asking, locale: string): Promise<Made> {
  const mark = await entriesMark(now)
  const key = `${now.business.id} ${locale} ${mark}`
  const known = made.get(key)
  if (known) return known
  const answers = await approvedEntries(now, { locales: [locale] })
  const fresh = {
    mark,
    finder: new Finder(answers, locale),
    entries: new Map(answers.map((one) => [one.id, one])),
  }
  for (const old of made.keys())
    if (old.startsWith(`${now.business.id} ${locale} `) && made.size >= most / 2) made.delete(old)
  if (made.size >= most) made.delete(made.keys().next().value ?? '')
  made.set(key, fresh)
  return fresh
}
