// What other modules offer on a person's page: a line each, added when they are loaded.
import type { Actor } from '#kernel'

export type ProfileLink = {
  label: () => string
  href: (person: string) => string
  /** Left out when false; decided from the actor and the person alone, nothing is loaded. */
  shown?: (actor: Actor, person: string) => boolean
}

const lines: ProfileLink[] = []

/** Adds a line to every person's page. Called once, from a module's card. */
export const addProfileLink = (line: ProfileLink): void => void lines.push(line)

export const profileLinks = (actor: Actor, person: string): ProfileLink[] =>
  lines.filter((line) => line.shown?.(actor, person) ?? true)
