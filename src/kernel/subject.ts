// Subject cards: how a kind of thing is named, linked, found, hidden, exported and erased, so that modules
// can report, search or erase things of other modules without knowing them.
import type { Id } from './id.ts'
import type { Expression, SqlBool } from 'kysely'
import type { Acting, Asking } from './now.ts'
import type { Registry } from './registry.ts'
import type { SafeHtml } from './text/index.ts'

export type Subject = {
  /** One word, unique in the system: post, topic, person. */
  kind: string
  /** Message key of what several of them are called, such as `forum.posts`: the heading over what a search found. */
  plural?: string
  /** What to call this one, as its own text; undefined if this actor may not see it. */
  title: (now: Asking, id: Id) => Promise<string | undefined>
  link: (id: Id) => string
  /**
   * What it says, for those who must judge it: only through what the actor may see; the system sees all. A kind with
   * `matter`, `hide` and `show` can be reported and decided about.
   */
  matter?: (now: Asking, id: Id) => Promise<Matter | undefined>
  /** What it is judged with while that waits for a person already, as the first post of a topic is with the topic. */
  judgedWith?: (now: Asking, id: Id) => Promise<{ kind: string; id: Id } | undefined>
  /** Things of this kind the actor may see, oldest first, for going through many: imports, backtests. */
  pageOf?: (now: Asking, page: { space?: Id; after?: Id; limit: number }) => Promise<Paged[]>
  /** Takes it out of sight (or puts it back) for everybody but its author and those who decide. */
  hide?: (now: Acting, id: Id, why: string) => Promise<void>
  show?: (now: Acting, id: Id) => Promise<void>
  /** Files belong to it: whether the actor may see the thing whose id stands in `files.about`, as SQL. */
  mayOpenFiles?: (now: Asking) => Expression<SqlBool>
  /** Hits for a search, only among what this actor can see. */
  search?: (now: Asking, words: string, limit: number) => Promise<Found[]>
}

export type Matter = {
  /** Who said it; null where they are gone. */
  author: Id | null
  space: Id | null
  title: string
  /** The words alone, without markup. */
  text: string
  /** As it is drawn where it stands, pictures included; left out where there is nothing but words. */
  html?: SafeHtml
  locale: string
  at: Date
  /** Where it gives stars, as a review does: how many of five. */
  stars?: 1 | 2 | 3 | 4 | 5
  /** True while it is taken out of sight. */
  hidden: boolean
}

export type Paged = Matter & { id: Id }

let known = new Map<string, Subject>()

/** Told once at start. */
export const knowSubjects = (registry: Registry): void => {
  known = new Map(
    registry.modules.flatMap((card) => card.subjects ?? []).map((one) => [one.kind, one]),
  )
}

/** How things of a kind are named, linked and found; undefined where no module knows the kind. */
export const subjectOf = (kind: string): Subject | undefined => known.get(kind)

/** Kinds of things that files belong to, beside spaces. */
export const kindsWithFiles = () =>
  [...known.values()].flatMap(({ kind, mayOpenFiles }) =>
    mayOpenFiles ? [{ kind, mayOpenFiles }] : [],
  )
/** Every kind that can be searched, in the order of floors and modules. */
export const searchableKinds = (): readonly Subject[] =>
  [...known.values()].filter((one) => one.search !== undefined)

export type Found = { id: Id; kind: string; title: string; excerpt: string; at: Date }
