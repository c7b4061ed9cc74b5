// What triage looks at, what it knows beside the words, and what a step can say about it.
import type { Id, Matter } from '#kernel'
import type { Scorer } from '#methods/text'
import type { Rule } from './rule-match.ts'
import type { Severity } from './shapes.ts'

export type Thing = Matter & { kind: string; id: Id }

/** All that steps may know; gathered for many things at once. */
export type Seen = {
  settings: { flagAt: number; holdAt: number; hours: number; wait?: number }
  /** In a hundred: decided without the suggestion, read by a second person. */
  shares: { blind_share: number; second_share: number }
  on: ReadonlySet<string>
  rules: readonly Rule[]
  scorers: (locale: string) => { scorer: Scorer; version: string }
  printOf: (thing: Thing) => string
  /** What the text model gives a text, once for all who ask. */
  weigh: (thing: Thing) => { label: string; score: number }
  author: (id: Id | null) => { said: number; days: number }
  /** How often the same words were said in the last day, by the same person and by others; and whether they are known spam. */
  same: (thing: Thing) => { own: number; others: number; known: boolean }
}

/** What a step may say. NOTE: there is no word for removing, refusing or sanctioning, and there must never be one. */
export type Says = 'publish' | 'order' | 'flag' | 'hold'

export type Sign = {
  step: string
  automation: string
  version: string
  says: Says
  severity: Severity
  /** Hours within which a person looks; the business's own promise where a step says nothing. */
  hours?: number
  /** Held things nobody looked at in time are seen again; with this, help is called first. */
  escalate?: boolean
  score?: number
  /** What it is likely to be, in the categories of the transparency database. */
  category?: string
  /** For the words of the explanation: what was found. */
  found: Record<string, string | number>
  words?: ReadonlyArray<{ text: string; weight?: number }>
}

export type Step = {
  name: string
  automation: string
  version: string
  /** Asked after the thing stands, by whoever is told of it; `look` says nothing. */
  later?: true
  look: (thing: Thing, seen: Seen) => Sign[]
}

export type Outcome = {
  thing: Thing
  says: Says | 'nothing'
  signs: readonly Sign[]
  severity: Severity
  hours: number
  escalate: boolean
  score: number | null
}
