// Subject cards: how a kind of thing is named, linked, found, hidden, exported and erased, so that modules
// can report, search or erase things of other modules without knowing them.
import type { Id } from './id.ts'
import type { Acting, Asking } from './now.ts'

export type Subject = {
  /** One word, unique in the system: post, topic, person. */
  kind: string
  /** What to call this one, as its own text; undefined if this actor may not see it. */
  title: (now: Asking, id: Id) => Promise<string | undefined>
  link: (id: Id) => string
  /** Takes it out of sight (or puts it back) for everybody but its author and those who decide. */
  hide?: (now: Acting, id: Id, why: string) => Promise<void>
  show?: (now: Acting, id: Id) => Promise<void>
  /** Hits for a search, only among what this actor can see. */
  search?: (now: Asking, words: string, limit: number) => Promise<Found[]>
}

export type Found = { id: Id; kind: string; title: string; excerpt: string; at: Date }
