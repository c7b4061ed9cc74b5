/** Gathers training texts by the set they come from. */

import type { Example } from '../../src/methods/text/index.ts'
import type { SourceName } from './sources.ts'

/** Collects examples by source. */
export class Basket {
  readonly sets = new Map<SourceName, Example[]>()

  add(
    from: SourceName,
    text: string | undefined,
    label: string,
    weight = 1,
    madeFrom?: string,
  ): void {
    if (!text || text.trim() === '') return
    const list = this.sets.get(from) ?? []
    list.push({ text, labels: [label], weight, ...(madeFrom === undefined ? {} : { madeFrom }) })
    this.sets.set(from, list)
  }
}

/** "hate" or "not hate". */
export const yes =
  (name: string) =>
  (is: boolean): string =>
    is ? name : `not ${name}`
