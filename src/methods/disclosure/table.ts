/** A breakdown as a network: every published figure is an edge, and what flows in flows out. */

/** One answer. `row` is a path from the largest unit to the smallest, such as division and team. */
export interface Answer {
  /** A token that is the same for a person in every wave; absent where answers cannot be linked. */
  readonly person?: string
  readonly row: readonly string[]
  readonly column?: string
  readonly value: number
  /** How many gave this very answer, where answers are counts: nobody can be linked then. */
  readonly times?: number
}

export const timesOf = ({ times }: Answer): number => times ?? 1

/** The fixed breakdown: all rows and columns there can be, so that empty looks like hidden. */
export interface Layout {
  readonly rows: readonly (readonly string[])[]
  readonly columns?: readonly string[]
}

/** One figure of a table. `members` are places in the list of answers. */
export interface Cell {
  readonly key: string
  readonly row: readonly string[]
  readonly column: string | undefined
  /** A finest cell: those whose respondents are counted as hidden or not. */
  readonly leaf: boolean
  readonly from: number
  readonly to: number
  readonly members: readonly number[]
  readonly people: number
  readonly sum: number
}

/**
 * Cells as edges of a circulation: total from sink to source, each unit from its parent, each
 * crossing from row to column, each column to the sink. At every node the incoming cells hold
 * the same people as the outgoing ones: these are all the sums an outsider can take apart.
 */
export interface Table {
  readonly cells: readonly Cell[]
  readonly nodes: number
}

const source = 0
const sink = 1

/** The key of a cell, the same in every wave. */
export const keyOf = (row: readonly string[], column?: string): string =>
  JSON.stringify(column === undefined ? [row] : [row, column])

/** Builds the table of some answers. Answers outside the layout are in the total only. */
export function tableOf(answers: readonly Answer[], { rows, columns }: Layout): Table {
  const members = new Map<string, number[]>()
  const put = (key: string, at: number) => {
    const list = members.get(key)
    if (list === undefined) members.set(key, [at])
    else list.push(at)
  }
  answers.forEach(({ row, column }, at) => {
    for (let depth = 0; depth <= row.length; depth += 1) put(keyOf(row.slice(0, depth)), at)
    if (columns === undefined || column === undefined) return
    put(keyOf([], column), at)
    put(keyOf(row, column), at)
  })
  const nodes = new Map<string, number>()
  const nodeOf = (name: string) => {
    const node = nodes.get(name) ?? nodes.size + 2
    nodes.set(name, node)
    return node
  }
  const cells: Cell[] = []
  const made = new Set<string>()
  const add = (
    row: readonly string[],
    column: string | undefined,
    leaf: boolean,
    from: number,
    to: number,
  ) => {
    const key = keyOf(row, column)
    if (made.has(key)) return
    made.add(key)
    const list = members.get(key) ?? []
    let people = 0
    let sum = 0
    for (const at of list) {
      const answer = answers[at]
      if (answer === undefined) continue
      people += timesOf(answer)
      sum += timesOf(answer) * answer.value
    }
    cells.push({ key, row, column, leaf, from, to, members: list, people, sum })
  }
  add([], undefined, false, sink, source)
  const inner = new Set(rows.flatMap((row) => row.map((_, depth) => keyOf(row.slice(0, depth)))))
  for (const row of rows) {
    for (let depth = 1; depth <= row.length; depth += 1) {
      const path = row.slice(0, depth)
      const from = depth === 1 ? source : nodeOf(keyOf(path.slice(0, -1)))
      const last = !inner.has(keyOf(path))
      const to = last && columns === undefined ? sink : nodeOf(keyOf(path))
      add(path, undefined, last && columns === undefined, from, to)
    }
    for (const column of columns ?? [])
      if (!inner.has(keyOf(row)))
        add(row, column, true, nodeOf(keyOf(row)), nodeOf(`column ${column}`))
  }
  for (const column of columns ?? []) add([], column, false, nodeOf(`column ${column}`), sink)
  return { cells, nodes: nodes.size + 2 }
}
