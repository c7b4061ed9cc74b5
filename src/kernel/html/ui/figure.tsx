/** A figure: what it shows in words first, the drawing, where it comes from, and the table behind it. */

import { drawing, kernelWords as t } from '#kernel/language'

import { type Chart, chartToTree } from '../charts/index.ts'
import type { ChartTable, ChartWords, SvgNode } from '../charts/types.ts'
import type { Child, Html } from '../html.ts'
import { jsx } from '../jsx-runtime.ts'
import { Details } from './details.tsx'
import { type Column, Table } from './table.tsx'

export interface FigureProps {
  /** Its title is the finding; its description is read to those who do not see the drawing. */
  chart: Chart
  /** Value, interval, sample and period in a sentence; the chart's description unless given. */
  sentence?: Child
  /** Source, definition, owner, rounding. */
  source: Child
  /** Where the plain data can be fetched. */
  download?: { href: string; label: string } | undefined
}

export function Figure({ chart, sentence, source, download }: FigureProps): Html {
  const { locale, direction } = drawing()
  const shown: Chart = {
    ...chart,
    locale: chart.locale ?? locale,
    direction: chart.direction ?? direction,
    words: { ...chartWords(), ...chart.words },
  }
  const tree = chartToTree(shown)
  const small =
    chart.kind !== 'sparkline' && chartToTree({ ...shown, id: `${chart.id}-small`, width: 340 })
  return (
    <figure class="figure">
      <h3>{tree.title}</h3>
      <p>{sentence ?? tree.description}</p>
      <div class={small === false ? 'figure-drawing' : 'figure-drawing figure-wide'}>
        {drawTree(tree.svg)}
      </div>
      {small !== false && <div class="figure-drawing figure-small">{drawTree(small.svg)}</div>}
      <figcaption>{source}</figcaption>
      <Details summary={t('figure.table')}>
        <FigureTable caption={tree.title} table={tree} />
        {download !== undefined && <a href={download.href}>{download.label}</a>}
      </Details>
    </figure>
  )
}

function FigureTable({ caption, table }: { caption: string; table: ChartTable }): Html {
  return (
    <Table
      caption={caption}
      hideCaption
      wide
      columns={table.columns.map(({ label, numeric }, at): Column<readonly string[]> => ({
        label,
        number: numeric,
        head: at === 0,
        show: (row) => row[at],
      }))}
      rows={table.rows}
    />
  )
}

/** Draws a plain tree with the same refusals as JSX. */
export const drawTree = ({ tag, attributes, children }: SvgNode): Html =>
  jsx(tag, {
    ...attributes,
    children: children.map((child) => (typeof child === 'string' ? child : drawTree(child))),
  })

const chartWords = (): ChartWords => ({
  item: t('chart.item'),
  period: t('chart.period'),
  value: t('chart.value'),
  low: t('chart.low'),
  high: t('chart.high'),
  n: t('chart.n'),
  centre: t('chart.centre'),
  signal: t('chart.signal'),
  share: t('chart.share'),
  group: t('chart.group'),
  notShown: t('chart.notShown'),
  usualRange: t('chart.usualRange'),
  noGroup: t('chart.noGroup'),
})
