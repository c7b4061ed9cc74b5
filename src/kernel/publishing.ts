// What a module tells the public of itself: plain lines, read from its own data, gathered for the trust page and the
// yearly report. Nobody types them in.
import type { Asking } from './now.ts'
import type { Registry } from './registry.ts'
import type { Say } from './stop.ts'

/** A line of a section: a name, and a value in the unit it is counted in; or a link to what can be read there. */
export type PublicLine = {
  name: Say
  /** A text of people (the title of a commitment) or words (a message). Numbers are written in the reader's language. */
  value?: string | number | Say
  /** In whose language a text of people is. */
  lang?: string
  href?: string
  /** A day or moment that belongs to it, such as a due date. */
  at?: Date
  /** True where the line is bad news, which is shown as plainly as good news. */
  harm?: boolean
}

export type PublicSection = {
  /** `module.word`, unique; also the anchor on the page. */
  id: string
  order: number
  title: Say
  lead?: Say
  lines: readonly PublicLine[]
  /** Said instead of the lines where there are none yet. */
  empty?: Say
  /** What is withheld here and why. */
  withheld?: Say
  more?: { href: string; say: Say }
}

/** Asked as a visitor: whatever it answers, everybody may read. A query or two. */
export type Publishes = (now: Asking) => Promise<readonly PublicSection[]>

let known: readonly Publishes[] = []

/** Told once at start. */
export const knowPublishing = (registry: Registry): void => {
  known = registry.modules.flatMap((card) => card.publishes ?? [])
}

/** Every section of every module, in the order they ask for. */
export async function whatIsPublished(now: Asking): Promise<PublicSection[]> {
  const sections: PublicSection[] = []
  for (const ask of known) sections.push(...(await ask(now)))
  return sections.toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id))
}
