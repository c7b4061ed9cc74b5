/** The JSX runtime: elements to text, synchronously, escaped by default, refusing what is not in the tables. */

import { type aria, type everywhere, type Value } from './attributes.ts'
import { writeAttributes } from './write-attributes.ts'
import { type htmlElements, type voids } from './elements.ts'
import { type Child, Html, kindOf, markup, write } from './html.ts'
import { type svgElements } from './svg-elements.ts'
import { isVoid, vocabularyOf } from './vocabulary.ts'

type Props = { children?: Child } & Record<string, unknown>
type View = (props: Props) => Html | null

/** Draws one element, or calls one component. The compiler writes these calls. */
export function jsx(what: string | View, props: Props): Html {
  if (typeof what === 'function') return drawn(what(props), what.name)
  const vocabulary = vocabularyOf(what)
  if (vocabulary === undefined) throw new TypeError(`A page has no element <${what}>.`)
  const attributes = writeAttributes(what, vocabulary, props)
  if (isVoid(what)) {
    if (props.children !== undefined) throw new TypeError(`<${what}> takes no children.`)
    return markup(`<${what}${attributes}>`)
  }
  const inside = write(props.children)
  // NOTE: a parser drops the first line end in these two, so one more is given to it.
  const first = inside[0] === '\n' && (what === 'pre' || what === 'textarea') ? '\n' : ''
  return markup(`<${what}${attributes}>${first}${inside}</${what}>`)
}

function drawn(result: unknown, name: string): Html {
  if (result instanceof Html) return result
  if (result === null) return markup('')
  throw new TypeError(`The view ${name} gave ${kindOf(result)}, not Html.`)
}

export const jsxs: typeof jsx = jsx

export function Fragment(props: { children?: Child }): Html {
  return markup(write(props.children))
}

type Table = typeof htmlElements & typeof svgElements
type Of<Kinds> = { [Name in keyof Kinds]?: Value<Kinds[Name]> }
type Shared = Of<typeof everywhere> &
  Of<typeof aria> & { [name: `data-${string}`]: string | number | boolean | undefined }
type Inside<Tag> = Tag extends (typeof voids)[number] ? { children?: never } : { children?: Child }

export declare namespace JSX {
  type Element = Html
  type ElementType = keyof IntrinsicElements | ((props: never) => Html | null)
  interface ElementChildrenAttribute {
    children: unknown
  }
  type IntrinsicElements = {
    [Tag in keyof Table]: Omit<Shared, keyof Table[Tag]> & Of<Table[Tag]> & Inside<Tag>
  }
}
