/** A machine's words. A page can draw them only through <Suggestion>, which always says whose words they are. */

export interface Suggesting<T> {
  value: T
  /** The automation's name as in the register of automations. */
  automation: string
  version: string
  /** One sentence for the person concerned: why the machine says so. */
  explanation: string
  /** 0 to 1, calibrated; left out when the method gives none. */
  confidence?: number | undefined
}

// NOTE: declared before the class, because its static block fills it.
let open: <T>(sealed: Suggested<T>) => T

export class Suggested<T> {
  readonly #value: T
  readonly automation: string
  readonly version: string
  readonly explanation: string
  readonly confidence: number | undefined

  constructor(it: Suggesting<T>) {
    const { confidence } = it
    if (confidence !== undefined && !(confidence >= 0 && confidence <= 1)) {
      throw new RangeError('A suggestion gives its confidence between 0 and 1.')
    }
    this.#value = it.value
    this.automation = it.automation
    this.version = it.version
    this.explanation = it.explanation
    this.confidence = confidence
  }

  toString(): never {
    throw new TypeError('A machine suggestion cannot be printed; draw it with <Suggestion>.')
  }

  toJSON(): never {
    throw new TypeError('A machine suggestion cannot be serialised; draw it with <Suggestion>.')
  }

  static {
    open = (it) => it.#value
  }
}

/** Marks a value as made by a machine. */
export const suggested = <T>(it: Suggesting<T>): Suggested<T> => new Suggested(it)

/** For <Suggestion> and for the kernel's storage of suggestions only; no door exports it. */
export const openSuggested = <T>(it: Suggested<T>): T => open(it)
