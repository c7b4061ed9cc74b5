/** The drawing as a text, for files, the command line and tests. */
import type { ChartTree, SvgChild } from './types.ts'

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// NOTE: characters XML does not allow at all, escaped or not: the whole file would be refused.
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function escaped(words: string): string {
  return words.replaceAll(FORBIDDEN, '\ufffd').replaceAll(/[&<>"']/g, (one) => ESCAPES[one] ?? one)
}

/** A drawing, or any part of one, as well-formed XML that is also valid inside HTML. */
export function chartToSvg(tree: ChartTree | SvgChild): string {
  if (typeof tree === 'string') return escaped(tree)
  if ('svg' in tree) return chartToSvg(tree.svg)
  const attributes = Object.entries(tree.attributes).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  )
  const inner = tree.children.map((child) => chartToSvg(child)).join('')
  return `<${tree.tag}${attributes.join('')}>${inner}</${tree.tag}>`
}
