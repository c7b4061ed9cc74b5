// Sentences to people that something here keeps.
import type { KeptPromise } from '#kernel'

export const promises: readonly KeptPromise[] = [
  {
    name: 'automations.off',
    keptBy: { verb: 'automations.switch-off' },
    shownBy: 'automations.overruled',
  },
]
