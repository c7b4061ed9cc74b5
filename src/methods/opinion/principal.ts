/** The two directions in which opinions differ most: principal components of sparse votes. */
import { seeded } from '#methods/random'
import type { Votes } from './votes.ts'

/** Mean vote a statement and two orthonormal directions over the statements. */
export interface Principal {
  readonly means: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  /** Variance along each direction (sum of squares over people). */
  readonly strength: readonly [number, number]
}

const width = 4

/** Mean of the votes cast on each statement; 0 where nobody voted. */
export function statementMeans({ statements, column, vote }: Votes): Float64Array {
  const sums = new Float64Array(statements.length)
  const counts = new Uint32Array(statements.length)
  for (let at = 0; at < vote.length; at += 1) {
    const j = column[at] ?? 0
    sums[j] = (sums[j] ?? 0) + (vote[at] ?? 0)
    counts[j] = (counts[j] ?? 0) + 1
  }
  return sums.map((sum, j) => (counts[j] === 0 ? 0 : sum / (counts[j] ?? 1)))
}

/** Makes the columns of a block (row-major, `width` wide) orthonormal by Gram-Schmidt, twice. */
function orthonormal(block: Float64Array): void {
  const n = block.length / width
  for (let c = 0; c < width; c += 1) {
    for (let again = 0; again < 2; again += 1) {
      for (let before = 0; before < c; before += 1) {
        let dot = 0
        for (let j = 0; j < n; j += 1)
          dot += (block[j * width + c] ?? 0) * (block[j * width + before] ?? 0)
        for (let j = 0; j < n; j += 1) {
          const at = j * width + c
          block[at] = (block[at] ?? 0) - dot * (block[j * width + before] ?? 0)
        }
      }
    }
    let size = 0
    for (let j = 0; j < n; j += 1) size += (block[j * width + c] ?? 0) ** 2
    const scale = size > 1e-24 ? 1 / Math.sqrt(size) : 0
    for (let j = 0; j < n; j += 1) block[j * width + c] = (block[j * width + c] ?? 0) * scale
  }
}

/** One round: X'X times the block, X the votes with missing ones at the statement's mean, centred. */
function multiply({ start, column, vote }: Votes, means: Float64Array, block: Float64Array) {
  const result = new Float64Array(block.length)
  const rows = start.length - 1
  for (let i = 0; i < rows; i += 1) {
    const from = start[i] ?? 0
    const to = start[i + 1] ?? 0
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let at = from; at < to; at += 1) {
      const j = column[at] ?? 0
      const apart = (vote[at] ?? 0) - (means[j] ?? 0)
      const k = j * width
      a += apart * (block[k] ?? 0)
      b += apart * (block[k + 1] ?? 0)
      c += apart * (block[k + 2] ?? 0)
      d += apart * (block[k + 3] ?? 0)
    }
    for (let at = from; at < to; at += 1) {
      const j = column[at] ?? 0
      const apart = (vote[at] ?? 0) - (means[j] ?? 0)
      const k = j * width
      result[k] = (result[k] ?? 0) + apart * a
      result[k + 1] = (result[k + 1] ?? 0) + apart * b
      result[k + 2] = (result[k + 2] ?? 0) + apart * c
      result[k + 3] = (result[k + 3] ?? 0) + apart * d
    }
  }
  return result
}

function columnOf(block: Float64Array, c: number): Float64Array {
  const values = Float64Array.from(
    { length: block.length / width },
    (_, j) => block[j * width + c] ?? 0,
  )
  let largest = 0
  for (const value of values) if (Math.abs(value) > Math.abs(largest) + 1e-12) largest = value
  return largest < 0 ? values.map((value) => -value) : values
}

/** Rounds that stay affordable: 100 as in Polis, fewer for millions of votes. */
const roundsFor = ({ vote }: Votes) => Math.max(24, Math.min(100, Math.floor(1.2e8 / vote.length)))

/**
 * Two principal components by subspace iteration, at most `rounds` rounds. Missing votes stand at
 * the statement's mean, so that only cast votes cost time. Deterministic: seeded start, signs
 * fixed by the largest loading. Source: Polis `pca.clj` (power iteration); Golub and Van Loan 8.2.
 */
export function principal(votes: Votes, rounds = roundsFor(votes)): Principal {
  const means = statementMeans(votes)
  const random = seeded(20_14)
  let block = Float64Array.from({ length: votes.statements.length * width }, () => random() - 0.5)
  orthonormal(block)
  let strengths = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const next = multiply(votes, means, block)
    const seen = [0, 1].map((c) => {
      let size = 0
      for (let k = c; k < next.length; k += width) size += (next[k] ?? 0) ** 2
      return Math.sqrt(size)
    })
    orthonormal(next)
    let turned = 0
    for (let k = 0; k < next.length; k += width)
      for (let c = 0; c < 2; c += 1)
        turned = Math.max(
          turned,
          Math.abs(Math.abs(next[k + c] ?? 0) - Math.abs(block[k + c] ?? 0)),
        )
    block = next
    strengths = seen
    if (turned < 1e-7) break
  }
  return {
    means,
    first: columnOf(block, 0),
    second: columnOf(block, 1),
    strength: [strengths[0] ?? 0, strengths[1] ?? 0],
  }
}
