/** Words in a language that is not the page's. Only <Text> draws them, so that they always carry their language and direction. */

// NOTE: declared before the class, because its static block fills it.
let open: (it: Untranslated) => string

export class Untranslated {
  readonly #text: string
  /** A BCP 47 tag, or undefined when nobody knows. */
  readonly lang: string | undefined

  constructor(text: string, lang?: string) {
    this.#text = text
    this.lang = lang
  }

  toString(): never {
    throw new TypeError('Untranslated words cannot be printed bare; draw them with <Text>.')
  }

  toJSON(): never {
    throw new TypeError('Untranslated words cannot be serialised bare; draw them with <Text>.')
  }

  static {
    open = (it) => it.#text
  }
}

export const untranslated = (text: string, lang?: string): Untranslated =>
  new Untranslated(text, lang)

/** For <Text> only. */
export const openUntranslated = (it: Untranslated): string => open(it)
