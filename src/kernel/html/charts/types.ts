/** What can be drawn: plain properties in, a plain tree out, so that any runtime can print it. */

/** A node of the drawing; text children are plain and not yet escaped. */
export type SvgNode = { tag: string; attributes: Record<string, string>; children: SvgChild[] }
export type SvgChild = SvgNode | string

/** A figure with what makes it honest. Null or absent: there is none; `note` says why. */
export type Estimate = {
  value: number | null
  low?: number | null
  high?: number | null
  n?: number | null
  note?: string
}

/** Words a chart shows; the page passes its own language. */
export type ChartWords = {
  item: string
  period: string
  value: string
  low: string
  high: string
  n: string
  centre: string
  signal: string
  share: string
  group: string
  notShown: string
  usualRange: string
  noGroup: string
}

export type ChartFrame = {
  /** Unique on the page; letters, digits and hyphens. */
  id: string
  /** Says the finding. */
  title: string
  /** Says in words what a person who sees it would take from it. */
  description: string
  /** BCP 47, for the numbers; "en" by default. */
  locale?: string
  direction?: 'ltr' | 'rtl'
  /** Natural width in px, 640 by default; draw a second one at 340 for phones. */
  width?: number
  words?: Partial<ChartWords>
  /** How values are written: `{ style: 'percent' }`, `{ maximumFractionDigits: 1 }` ... */
  format?: Intl.NumberFormatOptions
  /** Least and greatest value of the value axis, when the scale is known (0 to 1, -100 to 100). */
  domain?: readonly [number, number]
}

export type BarsChart = ChartFrame & {
  kind: 'bars'
  items: readonly (Estimate & { label: string })[]
  /** A line across all bars, such as last year's figure or a promise. */
  reference?: { value: number; label: string }
}

export type ControlChartDrawing = ChartFrame & {
  kind: 'control'
  points: readonly {
    label: string
    value: number | null
    centre: number
    low: number
    high: number
    n?: number | null
    /** The rule that fired here, in words. */
    signal?: string
  }[]
}

export type OpinionMap = ChartFrame & {
  kind: 'opinion'
  groups: readonly string[]
  /** Each person's place; `group` is an index into `groups`, null when in none. */
  people: readonly { x: number; y: number; group: number | null }[]
}

export type DistributionChart = ChartFrame & {
  kind: 'distribution'
  /** In order; a null count is hidden because too small. */
  bins: readonly { label: string; count: number | null }[]
}

export type SlopeChart = ChartFrame & {
  kind: 'slope'
  from: string
  to: string
  series: readonly { label: string; before: Estimate; after: Estimate }[]
}

export type LineChart = ChartFrame & {
  kind: 'line'
  /** Names of the periods, first to last. */
  periods: readonly string[]
  /** At most six. */
  series: readonly { label: string; points: readonly Estimate[] }[]
}

export type Sparkline = ChartFrame & {
  kind: 'sparkline'
  periods: readonly string[]
  points: readonly Estimate[]
}

export type Chart =
  | BarsChart
  | ControlChartDrawing
  | OpinionMap
  | DistributionChart
  | SlopeChart
  | LineChart
  | Sparkline

export type ChartColumn = { label: string; numeric: boolean }

/** The same figures as a table, every cell a text in the reader's language. */
export type ChartTable = { columns: ChartColumn[]; rows: string[][] }

/** The drawing, and beside it all that it says in words and numbers. */
export type ChartTree = ChartTable & { svg: SvgNode; title: string; description: string }
