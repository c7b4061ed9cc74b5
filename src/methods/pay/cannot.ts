/** A figure that cannot be given, with the reason in words: never NaN, never a made-up zero. */

/** Stands in the place of a figure: `cannot` is a sentence part that follows "cannot be computed, because". */
export interface Cannot {
  readonly cannot: string
}

/** A figure, or the reason why there is none. */
export type Figure<T = number> = T | Cannot

/** Builds the reason. */
export const cannot = (because: string): Cannot => ({ cannot: because })

/** True where a figure could not be given. */
export const isCannot = (figure: unknown): figure is Cannot =>
  typeof figure === 'object' && figure !== null && 'cannot' in figure

/** The number itself where it is finite, else the reason. */
export const finite = (value: number, because: string): Figure =>
  Number.isFinite(value) ? value : cannot(because)
