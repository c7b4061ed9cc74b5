/** A list of things to open: title, a line about each, and at the side what is due. Rows instead of cards. */

import type { Child, Html } from '../html.ts'

/** Holds <Row>s; ordered when their order means something. */
export function Rows({
  children,
  ordered,
  label,
}: {
  children: Child
  ordered?: boolean
  label?: string
}): Html {
  const List = ordered === true ? 'ol' : 'ul'
  return (
    <List class="rows" aria-label={label}>
      {children}
    </List>
  )
}

export interface RowProps {
  href: string
  title: Child
  /** One or two lines about it. */
  text?: Child
  /** Small facts in one line: who, when, how many. */
  meta?: readonly Child[] | undefined
  /** At the end edge: state or deadline. */
  side?: Child
  current?: boolean | undefined
}

export function Row({ href, title, text, meta, side, current }: RowProps): Html {
  return (
    <li class={side === undefined ? 'row' : 'row row-beside'}>
      <div class="row-title">
        <a href={href} aria-current={current === true && 'true'}>
          <bdi>{title}</bdi>
        </a>
      </div>
      {text !== undefined && (
        <p class="row-text">
          <bdi>{text}</bdi>
        </p>
      )}
      {meta !== undefined && (
        <p class="meta">
          {meta.map((one) => (
            <span>{one}</span>
          ))}
        </p>
      )}
      {side !== undefined && <div class="row-side">{side}</div>}
    </li>
  )
}
