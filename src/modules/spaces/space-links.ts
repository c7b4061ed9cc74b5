// What there is inside a space: other modules add a line (their topics, their notices) when they are loaded.
import type { Asking } from '#kernel'

export type SpaceLink = {
  /** Says the line in the language being drawn. */
  label: () => string
  /** One sentence about it. */
  about?: () => string
  href: (slug: string) => string
  order: number
  /** Left out when false; decided from the actor alone, nothing is loaded. */
  shown?: (actor: Asking['actor']) => boolean
}

const lines: SpaceLink[] = []

/** Adds a line to every space's page. Called once, from a module's card. */
export function addSpaceLink(line: SpaceLink): void {
  lines.push(line)
  lines.sort((a, b) => a.order - b.order)
}

export const spaceLinks = (actor: Asking['actor']): readonly SpaceLink[] =>
  lines.filter((line) => line.shown?.(actor) ?? true)
