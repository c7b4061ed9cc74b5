// The history tree of RFC 6962 (section 2.1): leaves and nodes are hashed with different first bytes, so that
// neither can pass for the other. A frontier holds the roots of the full subtrees, largest first.
import { createHash } from 'node:crypto'

const sha256 = (first: number, ...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256').update(Uint8Array.of(first))
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The hash of an entry's bytes as a leaf. */
export const leafHash = (bytes: Uint8Array): Buffer => sha256(0, bytes)

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(1, left, right)

/** The root of the empty tree. */
export const emptyRoot: Buffer = createHash('sha256').digest()

/** Adds a leaf as number `size` (from 0) to a frontier; gives the new frontier. */
export function append(frontier: readonly Buffer[], size: number, leaf: Buffer): Buffer[] {
  const grown = [...frontier]
  let node = leaf
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
    node = nodeHash(grown.pop() ?? node, node)
  grown.push(node)
  return grown
}

/** The root of the tree that a frontier stands for. */
export function rootOf(frontier: readonly Buffer[]): Buffer {
  const last = frontier.at(-1)
  if (!last) return emptyRoot
  return frontier.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}
