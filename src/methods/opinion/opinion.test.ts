import { createReadStream } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableRows } from '#methods/table'
import {
  adjustedRand,
  analyseOpinion,
  comparePublished,
  describeGroups,
  groupInformedConsensus,
  readVotes,
  tallies,
  votesOf,
} from './index.ts'
import { seeded } from './random.ts'
import { ratioTest, shareTest } from './representative.ts'

const fixture = (name: string) =>
  readVotes(tableRows(createReadStream(new URL(`fixtures/${name}.csv`, import.meta.url))))

type Vote = -1 | 0 | 1 | undefined

/** People of `camps` who hold their camp's opinion with probability `loyalty`. */
function conversation(
  people: number,
  statements: number,
  camps: number,
  loyalty: number,
  seed = 5,
) {
  const random = seeded(seed)
  const opinions = Array.from({ length: camps }, () =>
    Array.from({ length: statements }, () => (random() < 0.5 ? 1 : -1)),
  )
  const matrix = Array.from({ length: people }, (_, i) =>
    Array.from({ length: statements }, (_, j): Vote => {
      if (random() < 0.2) return undefined
      const held = opinions[i % camps]?.[j] === 1
      return random() < loyalty === held ? 1 : -1
    }),
  )
  return votesOf(
    matrix.map((_, i) => `p${i}`),
    opinions[0]?.map((_, j) => `s${j}`) ?? [],
    matrix,
  )
}

describe('published conversations', () => {
  test.each([
    ['brexit-consensus', 0.87],
    ['seattle-15-per-hour', 0.91],
  ])('%s divides as Polis published it', async (name, least) => {
    const { votes, published = [] } = await fixture(name)
    const analysis = analyseOpinion(votes)
    expect(analysis.groupsSupported).toBe(true)
    expect(comparePublished(votes, analysis, published).adjustedRand).toBeGreaterThan(least)
  })

  test('brexit has the known consensus and representatives, given its published groups', async () => {
    const { votes, published = [] } = await fixture('brexit-consensus')
    const { groups, consensus } = describeGroups(votes, published)
    expect(consensus.slice(0, 3).map(({ statement }) => statement)).toEqual(['14', '19', '1'])
    const rounded = consensus
      .slice(0, 3)
      .map(({ raw, geometric }) => [raw.toFixed(4), geometric.toFixed(4)])
    expect(rounded).toEqual([
      ['0.8505', '0.9223'],
      ['0.8460', '0.9198'],
      ['0.8343', '0.9134'],
    ])
    const strongest = groups.map(({ representative }) =>
      representative.find(({ direction }) => direction === 'agree'),
    )
    expect(strongest[0]).toMatchObject({ statement: '8' })
    expect(strongest[0]?.ratio).toBeCloseTo(7.76, 2)
    expect(strongest[0]?.zRatio).toBeCloseTo(9.43, 2)
    expect(strongest[1]).toMatchObject({ statement: '7' })
    expect(strongest[1]?.probability).toBeCloseTo(0.701, 3)
  })

  test('seattle places exactly the people Polis placed', async () => {
    const { votes, published = [] } = await fixture('seattle-15-per-hour')
    const { participants, consensus } = analyseOpinion(votes)
    expect(participants.map(({ group }) => group === null)).toEqual(
      published.map((group) => group === null),
    )
    expect(consensus).toHaveLength(54)
    const given = describeGroups(votes, published).consensus.slice(0, 3)
    expect(given.map(({ statement, raw }) => [statement, raw.toFixed(4)])).toEqual([
      ['2', '0.3710'],
      ['18', '0.3638'],
      ['4', '0.3599'],
    ])
  })
})

describe('one group is an answer', () => {
  test('people who do not differ in kind are not cut in two', () => {
    const analysis = analyseOpinion(conversation(120, 25, 1, 0.8))
    expect(analysis.groupsSupported).toBe(false)
    expect(analysis.because).toContain('at random')
    expect(analysis.groups.map(({ size }) => size)).toEqual([120])
  })

  test('unless a number of groups is asked for; the test still says no', () => {
    const analysis = analyseOpinion(conversation(120, 25, 1, 0.8), 2)
    expect(analysis.groupsSupported).toBe(false)
    expect(analysis.groups).toHaveLength(2)
  })

  test.each([2, 3, 4])('%i camps are found as such', (camps) => {
    const analysis = analyseOpinion(conversation(160, 30, camps, 0.9))
    const truth = analysis.participants.map((_, i) => i % camps)
    expect(analysis.groupsSupported).toBe(true)
    expect(
      adjustedRand(
        analysis.participants.map(({ group }) => group),
        truth,
      ),
    ).toBeGreaterThan(0.8)
  })

  test('under thirty people nobody is divided, even when asked', () => {
    const analysis = analyseOpinion(conversation(29, 20, 2, 0.95), 2)
    expect(analysis).toMatchObject({
      groupsSupported: false,
      because: expect.stringContaining('30') as string,
    })
    expect(analysis.groups).toHaveLength(1)
  })

  test('a group of fewer than five is not shown', () => {
    const analysis = analyseOpinion(conversation(60, 20, 2, 0.9), 15)
    expect(analysis.groups.every(({ size }) => size >= 5)).toBe(true)
    const shown = analysis.groups.reduce((sum, { size }) => sum + size, 0)
    expect(shown + analysis.hidden).toBe(60)
  })
})

describe('people who differ by degrees', () => {
  test('are told from people who differ in kind', () => {
    const random = seeded(3)
    const bell = () => random() + random() + random() + random() - 2
    const degrees = Array.from({ length: 150 }, () => {
      const leaning = bell()
      return Array.from({ length: 24 }, (_, j): Vote =>
        leaning * (j % 2 ? 0.4 : -0.4) + bell() > 0 ? 1 : -1,
      )
    })
    const names = degrees[0]?.map((_, j) => `s${j}`) ?? []
    const gradual = analyseOpinion(
      votesOf(
        degrees.map((_, i) => `p${i}`),
        names,
        degrees,
      ),
      2,
    )
    expect(gradual.gradientTest?.p).toBeGreaterThan(0.05)
    expect(analyseOpinion(conversation(150, 24, 2, 0.9)).gradientTest?.p).toBeLessThan(0.05)
  })
})

describe('an opinion analysis', () => {
  test('of the same votes is the same twice', () => {
    const votes = conversation(90, 20, 2, 0.8)
    expect(analyseOpinion(votes)).toEqual(analyseOpinion(votes))
  })

  test('has no figure that is none, whatever the votes', () => {
    const vote = fc.constantFrom<Vote>(-1, 0, 1, undefined)
    const row = fc.array(vote, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.constantFrom(undefined, 1, 2, 5),
        (matrix, k) => {
          const votes = votesOf(
            matrix.map((_, i) => String(i)),
            ['a', 'b', 'c'],
            matrix,
          )
          const text = JSON.stringify(analyseOpinion(votes, k), (_, value: unknown) =>
            typeof value === 'number' && !Number.isFinite(value) ? 'BAD' : value,
          )
          expect(text).not.toContain('BAD')
        },
      ),
      { numRuns: 40 },
    )
  })

  test('weighs everybody alike: the order of the rows changes no group', () => {
    const votes = conversation(80, 20, 2, 0.9)
    const rows = [...votes.people.keys()].reverse()
    const matrix = rows.map((row) => {
      const cells: Vote[] = votes.statements.map(() => undefined)
      for (let at = votes.start[row] ?? 0; at < (votes.start[row + 1] ?? 0); at += 1)
        cells[votes.column[at] ?? 0] = votes.vote[at] as Vote
      return cells
    })
    const turned = analyseOpinion(
      votesOf(
        rows.map((row) => votes.people[row] ?? ''),
        votes.statements,
        matrix,
      ),
      2,
    )
    const groups = analyseOpinion(votes, 2).participants.map(({ group }) => group)
    expect(
      adjustedRand(
        turned.participants.toReversed().map(({ group }) => group),
        groups,
      ),
    ).toBe(1)
  })
})

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
