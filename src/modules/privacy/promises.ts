// Sentences to people that something here keeps.
import type { KeptPromise } from '#kernel'

export const promises: readonly KeptPromise[] = [
  { name: 'privacy.month', keptBy: { verb: 'privacy.fulfil-request' } },
]
