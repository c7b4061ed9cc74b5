/** What most survey tools do: hide small cells and nothing else. The attacker must beat this one. */
import type { ReleaseRequest, Snapshot } from '../snapshot.ts'
import { tableOf } from '../table.ts'

/** Hides cells under the threshold; no complementary hiding, no look at earlier releases. */
export function naiveRelease({ answers, layout, policy, at }: ReleaseRequest): Snapshot {
  const cells = tableOf(answers, layout).cells.map(({ row, column, members, sum }) => {
    const name = { row, ...(column === undefined ? {} : { column }) }
    return members.length < policy.scores
      ? { ...name, shown: false as const }
      : {
          ...name,
          shown: true as const,
          people: members.length,
          mean: sum / members.length,
          asOf: at,
        }
  })
  return { at, cells, known: [], hidden: [], ranged: [] }
}
