/** Who is being drawn for: the language, zone, direction and hour that hold while one page is drawn, and only then. */

import { directionOf, type Direction } from './locales.ts'

export interface Drawing {
  locale: string
  /** An IANA zone, such as Europe/Berlin. */
  timeZone: string
  direction: Direction
  /** The moment the page speaks of as now. */
  now: Date
  /** Scripts that something on the page asked for. */
  needs: Set<string>
  /** How many ids were given out on this page. */
  ids: number
  /** Begins the key by which a form posted twice is carried out once; absent where nothing is posted. */
  once: string | undefined
}

export interface DrawFor {
  locale: string
  timeZone: string
  /** Follows from the locale unless given. */
  direction?: Direction | undefined
  /** The clock's time unless given. */
  now?: Date | undefined
  once?: string | undefined
}

let current: Drawing | undefined

/**
 * Draws something in a language. Whatever `picture` does is over when it returns or throws;
 * nothing of it is left for the next page. Nested drawings (a letter quoted in a page) restore the outer one.
 * Throws when `picture` is asynchronous, since its words would be drawn in somebody else's language.
 */
export function draw<T>(
  who: DrawFor,
  picture: () => T extends PromiseLike<unknown> ? never : T,
): T {
  const before = current
  current = {
    locale: who.locale,
    timeZone: who.timeZone,
    direction: who.direction ?? directionOf(who.locale),
    now: who.now ?? new Date(),
    needs: new Set(),
    ids: 0,
    once: who.once,
  }
  try {
    const drawn: T = picture()
    if (drawn instanceof Promise) throw new TypeError('A picture must be drawn synchronously.')
    return drawn
  } finally {
    current = before
  }
}

/** What is being drawn. Throws outside `draw`. */
export function drawing(): Drawing {
  if (current === undefined) {
    throw new Error('Words exist only while a page or letter is drawn: call this inside draw().')
  }
  return current
}

/** An id that no other part of the page has. */
export function nextId(prefix: string): string {
  const page = drawing()
  page.ids += 1
  return `${prefix}-${page.ids}`
}
