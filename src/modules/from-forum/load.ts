// What was said: a topic or a post, through its card, as far as this actor may see it.
import { subjectOf, type Asking } from '#kernel'

export const kinds = ['topic', 'post'] as const
export type Kind = (typeof kinds)[number]

export async function loadSaid(now: Asking, { kind, id }: { kind: Kind; id: string }) {
  const card = subjectOf(kind)
  const matter = await card?.matter?.(now, id)
  return card && matter && { ...matter, kind, id, href: card.link(id) }
}
