/** Gathers training texts by the set they come from. */

import { Mentions } from '../../src/methods/text/index.ts'
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

/**
 * Weighs texts so that naming who people are says nothing about the label by itself (reweighing,
 * Kamiran and Calders 2012, over mention of an identity word and label).
 */
export function reweigh(
  sets: Map<SourceName, Example[]>,
  mentions: Mentions,
): Map<SourceName, Example[]> {
  const sums = new Map<string, number>()
  const add = (key: string, weight: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  const cell = (one: Example): [named: string, label: string] => [
    String(mentions.in(one.text).terms.length > 0),
    one.labels[0],
  ]
  for (const one of [...sets.values()].flat()) {
    const [named, label] = cell(one)
    for (const key of [named, label, `${named} ${label}`, '']) add(key, one.weight ?? 1)
  }
  const weighed = (one: Example): Example => {
    const [named, label] = cell(one)
    const factor =
      (sums.get(named)! * sums.get(label)!) / (sums.get('')! * sums.get(`${named} ${label}`)!)
    return { ...one, weight: (one.weight ?? 1) * factor }
  }
  return new Map([...sets].map(([name, examples]) => [name, examples.map(weighed)]))
}
