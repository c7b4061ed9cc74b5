// Sentences to people that something here keeps.
import type { KeptPromise } from '#kernel'

export const promises: readonly KeptPromise[] = [
  {
    name: 'commitments.told',
    keptBy: { verb: 'commitments.tell-asked' },
    shownBy: 'commitments.kept-in-time',
  },
]
