// Sentences to people that something here keeps.
import type { KeptPromise } from '#kernel'

export const promises: readonly KeptPromise[] = [
  { name: 'speakup.accused', keptBy: { verb: 'speakup.submit' } },
]
