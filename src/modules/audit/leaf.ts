// What of an entry is sealed: everything but the persons, for whom a salted commitment stands.
import { commit } from '#kernel'
import { leafHash } from './merkle.ts'
import type { Entry } from './tables.ts'

/** The canonical bytes: JSON with sorted keys. */
export function leafOf(entry: Entry): Buffer {
  const { id, action, via, detail } = entry
  const sealed = {
    about_kind: entry.about_kind,
    action,
    actor_kind: entry.actor_kind,
    at: entry.at.toISOString(),
    commitment: entry.commitment.toString('hex'),
    detail: Object.fromEntries(Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    id,
    via,
  }
  return leafHash(Buffer.from(JSON.stringify(sealed)))
}

/** False if the persons named beside the entry are not those it was committed to. */
export const personsHold = (entry: Entry): boolean =>
  entry.salt.length === 0 || commit(entry.salt, entry.actor, entry.about).equals(entry.commitment)
