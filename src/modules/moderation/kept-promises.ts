// Sentences to people that something here keeps.
import type { KeptPromise } from '#kernel'

export const promises: readonly KeptPromise[] = [
  {
    name: 'moderation.reasons',
    keptBy: { verb: 'moderation.decide' },
    shownBy: 'moderation.time-to-decide',
  },
  {
    name: 'moderation.appeal',
    keptBy: { guard: 'impartiality' },
    shownBy: 'moderation.appeals-overturned',
  },
]
