import { describe, expect, test } from 'vitest'
import { tableRows } from '#methods/table'
import { adjustedRand, groupInformedConsensus, readVotes, tallies, votesOf } from './index.ts'
import { ratioTest, shareTest } from './representative.ts'

describe('the parts', () => {
  test('adjusted Rand is 1 for the same division under other names and near 0 for chance', () => {
    expect(adjustedRand([0, 0, 1, 1, null], [7, 7, 3, 3, 3])).toBe(1)
    expect(adjustedRand([0, 1, 0, 1], [0, 0, 1, 1])).toBeCloseTo(-0.5, 12)
    expect(adjustedRand([], [])).toBeUndefined()
  })

  test('consensus adds one agreement and two votes to every group', () => {
    const votes = votesOf(['a', 'b', 'c'], ['s'], [[1], [1], [-1]])
    const [only] = groupInformedConsensus(votes.statements, tallies(votes, [0, 0, 1]))
    expect(only?.raw).toBeCloseTo((3 / 4) * (1 / 3), 12)
    expect(only?.geometric).toBeCloseTo(0.5, 12)
    expect(only?.against).toBeCloseTo(Math.sqrt((1 / 4) * (2 / 3)), 12)
  })

  test('the two z follow Polis, and nobody having voted is not a crash', () => {
    expect(shareTest(9, 10)).toBeCloseTo(2 * Math.sqrt(11) * (10 / 11 - 0.5), 12)
    expect(ratioTest(0, 0, 0, 0)).toBe(0)
    expect(ratioTest(8, 2, 10, 10)).toBeCloseTo(2.569, 3)
  })
})

describe('a votes file', () => {
  const read = (csv: string) =>
    readVotes(
      tableRows(
        (async function* () {
          yield csv
        })(),
      ),
    )

  test.each([
    ['participant,a\n1,1\n2,3\n', /line 3, column "a": "3" is no vote/],
    ['participant,a,a\n1,1,1\n', /column "a": two statements/],
    ['who,a\n1,1\n', /needs a column "participant"/],
    ['participant,a\n1,1\n1,0\n', /line 3, column "participant".*line 2 already/],
    ['participant,a\n1,1,1\n', /line 2, column "3": this row has 3 fields/],
    ['participant,group-id,a\n1,x,1\n', /line 2, column "group-id"/],
    ['', /empty/],
  ])('with a fault names line, column and remedy (%#)', async (csv, message) => {
    await expect(read(csv)).rejects.toThrow(message)
  })

  test('keeps passes apart from statements not seen', async () => {
    const { votes } = await read('participant,n-votes,a,b\nx,1,0,\n')
    expect([...votes.column]).toEqual([0])
    expect([...votes.vote]).toEqual([0])
  })
})
