// Sentences to people that something here keeps.
import type { KeptPromise } from '#kernel'

export const promises: readonly KeptPromise[] = [
  { name: 'surveys.small', keptBy: { verb: 'surveys.take-snapshot' } },
]
