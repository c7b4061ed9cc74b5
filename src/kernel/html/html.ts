/** Html is text that has been escaped; only this runtime can make one, so nothing else is ever drawn unescaped. */

import { escape } from './escape.ts'

// NOTE: declared before the class, because its static block fills it.
let make: (text: string) => Html

export class Html {
  readonly #text: string

  private constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }

  static {
    make = (text) => new Html(text)
  }
}

/** What may stand between two tags. Objects, dates, promises and marked values may not. */
export type Child = string | number | Html | readonly Child[] | null | undefined | false

/** Wraps text that is HTML already. Stays inside kernel/html; see unsafe.ts for the one way in. */
export const markup = (text: string): Html => make(text)

/** Writes a child as HTML text. Throws on anything a person could not have meant to print. */
export function write(child: Child): string {
  if (typeof child === 'string') return escape(child)
  if (child instanceof Html) return child.toString()
  if (child === null || child === undefined || child === false) return ''
  if (Array.isArray(child)) {
    let out = ''
    for (const one of child as readonly Child[]) out += write(one)
    return out
  }
  if (typeof child === 'number' && Number.isFinite(child)) return String(child)
  throw new TypeError(`A page cannot draw ${kindOf(child)}. Turn it into words first.`)
}

/** Names a value's kind for an error message without ever printing the value. */
export function kindOf(value: unknown): string {
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`
  const named: unknown = Object.getPrototypeOf(value)?.constructor?.name
  return typeof named === 'string' && named !== '' ? `a ${named}` : 'an object'
}
