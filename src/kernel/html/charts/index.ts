/** Charts drawn on the server, each with its title, description and table. */
export { chartTokens, MOST_SERIES, type ChartToken } from './palette.ts'
export { chartToSvg } from './to-svg.ts'
export { chartToTree } from './to-tree.ts'
export type {
  BarsChart,
  Chart,
  ChartColumn,
  ChartFrame,
  ChartTable,
  ChartTree,
  ChartWords,
  ControlChartDrawing,
  DistributionChart,
  Estimate,
  LineChart,
  OpinionMap,
  SlopeChart,
  Sparkline,
  SvgChild,
  SvgNode,
} from './types.ts'
