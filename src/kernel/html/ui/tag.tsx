/** A state in one word, with a mark whose shape says the same as its colour. */

import type { Child, Html } from '../html.ts'

export interface TagProps {
  /** person: needs a person; harm: harm or error; machine: a machine's doing. */
  tone?: 'plain' | 'person' | 'harm' | 'done' | 'machine' | undefined
  children: Child
}

export const Tag = ({ tone = 'plain', children }: TagProps): Html => (
  <span class={`tag tag-${tone}`}>{children}</span>
)
