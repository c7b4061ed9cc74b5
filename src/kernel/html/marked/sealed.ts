/** What a reporter told in confidence. It cannot be drawn, printed, logged or serialised; opening it is an audited act. */

// NOTE: declared before the class, because its static block fills it.
let open: <T>(sealed: Sealed<T>) => T

export class Sealed<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  toString(): never {
    throw new TypeError('This is sealed and cannot be printed.')
  }

  toJSON(): never {
    throw new TypeError('This is sealed and cannot be serialised.')
  }

  static {
    open = (it) => it.#value
  }
}

export const sealed = <T>(value: T): Sealed<T> => new Sealed(value)

/** Kernel only, inside an action that writes its audit row; no door exports it. */
export const openSealed = <T>(it: Sealed<T>): T => open(it)
