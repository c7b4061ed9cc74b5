/** Colours by role, with a dash and a marker beside each, so that no series lives by colour alone. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'

/** Custom properties the style sheet sets; light values are also the fallback in the drawing. */
export const chartTokens = {
  '--chart-1': { light: '#14524A', dark: '#7FCDBD' },
  '--chart-2': { light: '#A86200', dark: '#D9962B' },
  '--chart-3': { light: '#4B3A86', dark: '#C3B3F5' },
  '--chart-4': { light: '#94201A', dark: '#FF9C90' },
  '--chart-5': { light: '#1F6FB2', dark: '#7FB8F0' },
  '--chart-6': { light: '#534D43', dark: '#B0A797' },
  '--chart-text': { light: '#1F1B16', dark: '#F1ECE2' },
  '--chart-quiet': { light: '#534D43', dark: '#B0A797' },
  '--chart-rule': { light: '#D9D1C3', dark: '#3A352E' },
  '--chart-band': { light: '#DCEBE7', dark: '#14332E' },
  '--chart-signal': { light: '#A86200', dark: '#D9962B' },
  '--chart-paper': { light: '#FBF8F2', dark: '#171512' },
} as const

export type ChartToken = keyof typeof chartTokens

/** A colour by role, as an attribute value. */
export function colour(token: ChartToken): string {
  return `var(${token}, ${chartTokens[token].light})`
}

const SERIES = [
  '--chart-1',
  '--chart-2',
  '--chart-3',
  '--chart-4',
  '--chart-5',
  '--chart-6',
] as const
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '4 2', '1 3']
const MARKERS = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
] as const

export const MOST_SERIES = SERIES.length

/** Colour, dash and marker path (around 0, 0; area in square px) of the i-th series. */
export function seriesStyle(i: number): { colour: string; dash: string; marker: string } {
  const at = ((i % MOST_SERIES) + MOST_SERIES) % MOST_SERIES
  return {
    colour: colour(SERIES[at] ?? '--chart-1'),
    dash: DASHES[at] ?? '',
    marker: symbol(MARKERS[at] ?? symbolCircle, 44)() ?? '',
  }
}

/** The diamond that marks a signal. */
export const signalMarker = symbol(symbolDiamond, 90)() ?? ''
