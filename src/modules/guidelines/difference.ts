// What changed between two texts, word by word.

export type Piece = { kind: 'same' | 'added' | 'gone'; text: string }

/** Above this many changed words the middle is shown as replaced whole: still true, only coarser. */
const mostSteps = 2000

/**
 * The shortest edit from one text to another over words, spaces and punctuation: E. W. Myers, An O(ND) Difference
 * Algorithm and Its Variations, Algorithmica 1 (1986). Joining `same` and `gone` gives the old text, `same` and
 * `added` the new one, always; time and memory are bounded by `mostSteps` squared.
 */
export function difference(before: string, after: string): Piece[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let tail = 0
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail))
    tail++
  const middle = edit(a.slice(start, a.length - tail), b.slice(start, b.length - tail))
  return joined([
    ...a.slice(0, start).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - tail).map((text): Piece => ({ kind: 'same', text })),
  ])
}

const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

/** For each number of steps, how far along `a` each diagonal has come; then the way back is read from the traces. */
function edit(a: string[], b: string[]): Piece[] {
  const most = Math.min(a.length + b.length, mostSteps)
  const offset = most + 1
  const reach = new Int32Array(2 * most + 3)
  const traces: Int32Array[] = []
  for (let steps = 0; steps <= most; steps++) {
    traces.push(reach.slice(offset - steps - 1, offset + steps + 2))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = cameDown(reach, offset, diagonal, steps)
        ? at(reach, offset + diagonal + 1)
        : at(reach, offset + diagonal - 1) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[offset + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, traces)
    }
  }
  return [
    ...a.map((text): Piece => ({ kind: 'gone', text })),
    ...b.map((text): Piece => ({ kind: 'added', text })),
  ]
}

function wayBack(a: string[], b: string[], traces: Int32Array[]): Piece[] {
  const pieces: Piece[] = []
  let [x, y] = [a.length, b.length]
  for (let steps = traces.length - 1; steps >= 0; steps--) {
    const trace = traces[steps] as Int32Array
    const offset = steps + 1
    const diagonal = x - y
    const down = cameDown(trace, offset, diagonal, steps)
    const before = down ? diagonal + 1 : diagonal - 1
    const from = at(trace, offset + before)
    const start = steps === 0 ? 0 : down ? from : from + 1
    while (x > start) {
      pieces.push({ kind: 'same', text: a[--x] as string })
      y--
    }
    if (steps === 0) break
    if (down) pieces.push({ kind: 'added', text: b[--y] as string })
    else pieces.push({ kind: 'gone', text: a[--x] as string })
  }
  return pieces.toReversed()
}

const at = (reach: Int32Array, index: number): number => reach[index] ?? 0

const cameDown = (reach: Int32Array, offset: number, diagonal: number, steps: number): boolean =>
  diagonal === -steps ||
  (diagonal !== steps && at(reach, offset + diagonal - 1) < at(reach, offset + diagonal + 1))

/**
 * Neighbours of one kind become one piece; within a run of changes what is gone comes first, and a mere space between
 * two replaced words goes with them, so that sentences are read rather than confetti.
 */
function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = []
  let gone = ''
  let added = ''
  const flush = () => {
    if (gone !== '') out.push({ kind: 'gone', text: gone })
    if (added !== '') out.push({ kind: 'added', text: added })
    gone = added = ''
  }
  for (const [n, { kind, text }] of pieces.entries()) {
    if (kind === 'gone') gone += text
    else if (kind === 'added') added += text
    else if (gone !== '' && added !== '' && /^\s+$/.test(text) && changes(pieces, n + 1)) {
      gone += text
      added += text
    } else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') last.text += text
      else out.push({ kind: 'same', text })
    }
  }
  flush()
  return out
}

const changes = (pieces: Piece[], at: number): boolean => (pieces[at]?.kind ?? 'same') !== 'same'
