// What a model that learnt from this community is compared by: decisions it has not learnt from.
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** At the score from which triage points out. Shares are of decided texts, never of all that is said. */
export type LearnFigures = {
  texts: number
  auroc: number | null
  precision: number | null
  recall: number | null
  /** Harmless texts it would have pointed out. */
  falseAlarms: number
}

/** What a scorer says of one text, beside what a person decided. */
export type Compared = { matter: string; hidden: boolean; before: number; after: number }

export type LearnReport = {
  learntFrom: { hidden: number; kept: number }
  flagAt: number
  before: LearnFigures
  after: LearnFigures
  groups: ReadonlyArray<{
    group: string
    people: number | null
    before: number | null
    after: number | null
  }>
  /** Decided texts whose answer changes, most changed first. NOTE: ids, so that nobody's words outlive their erasure here. */
  changed: readonly Compared[]
}
