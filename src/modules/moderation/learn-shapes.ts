// What a model that learnt from this community is compared by.
export type LearnFigures = {
  texts: number
  auroc: number | null
  agrees: number
  falseAlarms: number
}

export type LearnReport = {
  before: LearnFigures
  after: LearnFigures
  groups: ReadonlyArray<{
    group: string
    people: number | null
    before: number | null
    after: number | null
  }>
  /** Texts whose answer changes, most changed first. */
  changed: ReadonlyArray<{ quote: string; before: number; after: number; decided: 'keep' | 'hide' }>
}
