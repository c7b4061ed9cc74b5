// Addresses of the list with its filters: one thing changed, everything else kept.
import type { Filter } from '../list-cases.ts'

type Given = Partial<Record<keyof Filter, string | boolean | undefined>>

/** The list with these filters; what is usual is left out of the address. */
export function listLink(filter: Given, page = 1): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || value === false || value === '') continue
    if ((name === 'what' && value === 'todo') || (name === 'sort' && value === 'due')) continue
    query.set(name, value === true ? 'on' : value)
  }
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '/desk/cases' : `/desk/cases?${text}`
}
