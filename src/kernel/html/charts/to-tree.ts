/** One door for every kind of chart: properties in; drawing, words and table out. */
import { drawBars, tableOfBars } from './bars.ts'
import { drawControl, tableOfControl } from './control.ts'
import { drawDistribution, tableOfDistribution } from './distribution.ts'
import { drawLine, tableOfLine } from './line.ts'
import { drawOpinion, tableOfOpinion } from './opinion.ts'
import { drawSlope, tableOfSlope } from './slope.ts'
import { drawSparkline, tableOfSparkline } from './sparkline.ts'
import type { Chart, ChartTable, ChartTree, SvgNode } from './types.ts'

/** Draws a chart. Pure; numbers that are not finite are left out as "not shown". */
export function chartToTree(chart: Chart): ChartTree {
  const [svg, table] = both(chart)
  return { svg, title: chart.title, description: chart.description, ...table }
}

function both(chart: Chart): [SvgNode, ChartTable] {
  switch (chart.kind) {
    case 'bars':
      return [drawBars(chart), tableOfBars(chart)]
    case 'control':
      return [drawControl(chart), tableOfControl(chart)]
    case 'opinion':
      return [drawOpinion(chart), tableOfOpinion(chart)]
    case 'distribution':
      return [drawDistribution(chart), tableOfDistribution(chart)]
    case 'slope':
      return [drawSlope(chart), tableOfSlope(chart)]
    case 'line':
      return [drawLine(chart), tableOfLine(chart)]
    case 'sparkline':
      return [drawSparkline(chart), tableOfSparkline(chart)]
  }
}
