/** A figure: what it shows in words first, the drawing, where it comes from, and the table behind it. */

import { kernelWords as t, nextId } from '#kernel/language'

import type { Child, Html } from '../html.ts'
import { jsx } from '../jsx-runtime.ts'
import { Details } from './details.tsx'

/** A drawing as a plain tree, as the chart code gives it; text, marks and addresses are checked like any page's. */
export interface Tree {
  tag: string
  attributes: Readonly<Record<string, string | number | undefined>>
  children: readonly (Tree | string)[]
}

export interface FigureProps {
  /** The finding, as a heading. */
  finding: string
  /** Value, interval, sample and period in a sentence. */
  sentence: Child
  chart: Tree
  /** Source, definition, owner, rounding. */
  source: Child
  /** The same as a <Table>, with bounds and n as columns, and the link to the plain data. */
  table?: Child
}

export function Figure({ finding, sentence, chart, source, table }: FigureProps): Html {
  const id = nextId('figure')
  return (
    <figure class="figure" aria-labelledby={id}>
      <h3 id={id}>{finding}</h3>
      <p>{sentence}</p>
      <div class="chart" dir="ltr">
        {drawTree(chart)}
      </div>
      <figcaption>{source}</figcaption>
      {table !== undefined && <Details summary={t('figure.table')}>{table}</Details>}
    </figure>
  )
}

/** Draws a plain tree with the same refusals as JSX. */
export const drawTree = ({ tag, attributes, children }: Tree): Html =>
  jsx(tag, {
    ...attributes,
    children: children.map((child) => (typeof child === 'string' ? child : drawTree(child))),
  })
