/** What is asked of a release, what it publishes, and what is kept of it to protect the next ones. */
import type { Policy } from './policy.ts'
import type { RecordSet } from './records.ts'
import type { Scale } from './rounding.ts'
import type { Answer, Layout } from './table.ts'

/** A figure as everybody may see it; hidden and empty look alike. `asOf` can be an earlier day. */
export type PublishedCell =
  | {
      readonly row: readonly string[]
      readonly column?: string
      readonly shown: true
      /** About how many, to the nearest 5. */
      readonly people: number
      readonly mean: number
      readonly asOf: string
    }
  | {
      readonly row: readonly string[]
      readonly column?: string
      /** The mean lies between `from` and `to`; the exact one would give somebody away. */
      readonly shown: 'range'
      readonly people: number
      readonly from: number
      readonly to: number
      readonly asOf: string
    }
  | { readonly row: readonly string[]; readonly column?: string; readonly shown: false }

/** What is kept of a release to protect the next ones: sealed, as secret as the answers. */
export interface Snapshot {
  readonly at: string
  readonly cells: readonly PublishedCell[]
  /** Sets of records whose sums this release gives away, alone or by subtraction. */
  readonly known: readonly RecordSet[]
  /** Sets of records whose sums must stay hidden in later releases too. */
  readonly hidden: readonly RecordSet[]
  /** Sets of records shown as a range. */
  readonly ranged: readonly RecordSet[]
  /** Of another wave, in which nobody can be linked: people stay, leave, come and move unseen. */
  readonly unlinked?: boolean
}

/** Everything a release needs. `at` is a day; `history` all earlier snapshots of this survey. */
export interface ReleaseRequest {
  readonly answers: readonly Answer[]
  readonly layout: Layout
  readonly scale: Scale
  readonly policy: Policy
  readonly history: readonly Snapshot[]
  readonly at: string
}
