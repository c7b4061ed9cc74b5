// The closed list of service letters: what modules declare that they send without asking for consent.
import type { LetterKind } from './module.ts'
import type { Registry } from './registry.ts'

let known: ReadonlyMap<string, LetterKind> = new Map()

/** Told once at start. Refuses a kind that is not named after its module. */
export const knowLetters = (registry: Registry): void => {
  known = new Map(
    registry.modules.flatMap(({ name, letters = {} }) =>
      Object.entries(letters).map(([kind, letter]) => {
        if (!kind.startsWith(`${name}.`)) throw new Error(`letters of ${name} are called ${name}.…`)
        return [kind, letter] as const
      }),
    ),
  )
}

export const letterKind = (kind: string): LetterKind | undefined => known.get(kind)
export const letterKinds = (): ReadonlyMap<string, LetterKind> => known
