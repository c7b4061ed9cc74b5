// What a frozen release of a survey says: the only thing that pages, tables, charts, letters and the API read.
import type { Kind } from './shapes.ts'

/** A mean, a score or a share with what makes it honest; `shown: false` looks the same for empty and for hidden. */
export type Figure = {
  unit: string | null
  part: string | null
} & (
  | {
      shown: 'exact'
      value: number
      low: number
      high: number
      people: number
      asOf: string
      /** Against the wave before. */
      change: 'higher' | 'lower' | 'no-clear-change' | null
      before: number | null
    }
  | { shown: 'range'; from: number; to: number; people: number; asOf: string }
  | { shown: 'no' }
)

export type Share = { value: number; percent: number; low: number; high: number }

export type Measured = {
  /** The question, or one row, option or rank of it. */
  measure: string
  figures: Figure[]
  spread: { shares: Share[]; people: number; asOf: string } | null
}

export type Asked = {
  key: string
  kind: Kind
  measured: Measured[]
  comments: { unit: string | null; texts: { id: string; words: string }[] }[]
}

export type Results = {
  frozenOn: string
  /** In whole fives, or null below the threshold. */
  answered: number | null
  invited: number | null
  /** In per cent to the nearest 5, or null where no rate can be computed. */
  rate: number | null
  scores: number
  comments: number
  breakdowns: number
  questions: Asked[]
}
