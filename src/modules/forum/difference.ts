// What changed between two texts, word by word: the longest common subsequence after cutting equal beginnings and ends.

export type Piece = { kind: 'same' | 'gone' | 'new'; text: string }

/** Beyond this many pairs of words the changed middle is shown as one piece gone and one new. */
const mostPairs = 1_000_000

/** Pieces that spell `before` without the new ones and `after` without the gone ones. */
export function difference(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old.at(-1 - end) === now.at(-1 - end)
  )
    end++
  const middle = changed(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return joined([...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))])
}

const wordsOf = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
const same = (words: string[]): Piece[] => words.map((text) => ({ kind: 'same', text }))

function changed(old: string[], now: string[]): Piece[] {
  if (old.length * now.length > mostPairs)
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: now.join('') },
    ]
  const width = now.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === now[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push({ kind: 'same', text: old[i++] ?? '' })
      j++
    } else if (
      j >= now.length ||
      (i < old.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    )
      pieces.push({ kind: 'gone', text: old[i++] ?? '' })
    else pieces.push({ kind: 'new', text: now[j++] ?? '' })
  }
  return pieces
}

function joined(pieces: Piece[]): Piece[] {
  const together: Piece[] = []
  for (const piece of pieces) {
    const last = together.at(-1)
    if (piece.text === '') continue
    if (last?.kind === piece.kind) last.text += piece.text
    else together.push({ ...piece })
  }
  return together
}
