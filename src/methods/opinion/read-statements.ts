/** Reads from Polis' comments.csv which statements the moderators took out. */
import type { TableRow } from '#methods/table'

/** Ids of statements with moderated = -1; none where the file has no such columns. */
export async function readModeratedOut(
  rows: AsyncIterable<TableRow>,
): Promise<ReadonlySet<string>> {
  const out = new Set<string>()
  let id = -1
  let moderated = -1
  let first = true
  for await (const { cells } of rows) {
    if (first) {
      id = cells.indexOf('comment-id')
      moderated = cells.indexOf('moderated')
      first = false
    } else if (id >= 0 && cells[moderated] === '-1') out.add(cells[id] ?? '')
  }
  return out
}
