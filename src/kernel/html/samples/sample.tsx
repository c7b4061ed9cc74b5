/** One sample on the style page, under its name. */

import type { Child, Html } from '#html'

export const Sample = ({ name, children }: { name: string; children: Child }): Html => (
  <section class="sample">
    <h2>{name}</h2>
    {children}
  </section>
)
