// Protection between waves in which nobody can be linked: people stay, leave, come and change their group unseen.
import { keyOf, type Answer, type Snapshot } from '#methods/disclosure'
import type { Packed } from './sealed-history.ts'

type Values = Record<string, number>

/** How many answers at least must be others, if as few as possible are; whoever moved between groups is not another. */
export function apart(a: Values, b: Values): number {
  let more = 0
  let less = 0
  for (const value of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = (a[value] ?? 0) - (b[value] ?? 0)
    if (difference > 0) more += difference
    else less -= difference
  }
  return Math.max(more, less)
}

/** The sets an earlier wave gave away, as counts of values alone. */
function valuesOf({ kinds, known, ranged }: Packed): Values[] {
  const valueOf = kinds.map((kind) => (JSON.parse(kind) as [number, string])[0])
  return [...known, ...ranged].map((set) => {
    const values: Values = {}
    for (let at = 0; at < set.length; at += 2) {
      const value = String(valueOf[set[at] ?? 0])
      values[value] = (values[value] ?? 0) + (set[at + 1] ?? 0)
    }
    return values
  })
}

/** Every figure these answers could have: its records by name, and their values. */
function groupsOf(answers: readonly Answer[]) {
  const groups = new Map<string, { names: string[]; values: Values }>()
  const counts = new Map<string, number>()
  for (const { row, column, value } of answers) {
    const kind = JSON.stringify([value, keyOf(row, column)])
    const ordinal = counts.get(kind) ?? 0
    counts.set(kind, ordinal + 1)
    const name = JSON.stringify([value, keyOf(row, column), ordinal])
    const keys = new Set([keyOf([]), keyOf(row)])
    if (column !== undefined)
      for (const key of [keyOf([], column), keyOf(row, column)]) keys.add(key)
    for (const key of keys) {
      const group = groups.get(key) ?? { names: [], values: {} }
      group.names.push(name)
      group.values[value] = (group.values[value] ?? 0) + 1
      groups.set(key, group)
    }
  }
  return [...groups.values()]
}

/** Somebody there never was. */
const nobody = JSON.stringify([0, 'nobody', 0])

/**
 * What must not be released anew, as one more snapshot for the engine: groups that fewer than `few` answers need set
 * apart from a figure of another wave. NOTE: that counts equal ones too. "The same as last time" would say that whoever
 * left and whoever came answered alike; the figure of that wave stays instead, with its day. The set held back has one
 * more record than the group, and that is what makes the engine take it for a close one.
 */
export function heldBack(
  answers: readonly Answer[],
  earlier: readonly Packed[],
  few: number,
): Snapshot {
  const released = earlier.flatMap(valuesOf)
  const close = groupsOf(answers).filter(({ values }) =>
    released.some((one) => apart(one, values) < few),
  )
  const ranged = close.map(({ names }) => [...names, nobody])
  return { at: '', cells: [], known: [], hidden: [], ranged }
}
