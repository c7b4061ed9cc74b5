// What guests of a bakery ask, in English and German: for the demonstration and for measuring the assistant.
import entries from './help-set.json' with { type: 'json' }

export type Asked = {
  /** The question as most would ask it, then other ways. */
  ask: string[]
  answer: string
  /** Ways to ask it that nothing learns from: for measuring only. */
  held: string[]
}
export type HelpEntry = { key: string; article?: string; en: Asked; de: Asked }

export const helpSet = entries as HelpEntry[]
