// Sentences to people that something here keeps.
import type { KeptPromise } from '#kernel'

export const promises: readonly KeptPromise[] = [
  { name: 'cases.answered', keptBy: { verb: 'cases.answer' }, shownBy: 'cases.first-answer' },
]
