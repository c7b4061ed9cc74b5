import { createReadStream } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableRows } from '#methods/table'
import {
  adjustedRand,
  analyseOpinion,
  comparePublished,
  describeGroups,
  opinionMap,
  readModeratedOut,
  readVotes,
  votesOf,
} from './index.ts'
import { seeded } from '#methods/random'

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

describe('statements moderated out', () => {
  test('are read from comments.csv and divide nobody', async () => {
    const comments = async function* () {
      yield 'timestamp,comment-id,moderated,comment-body\n1,s0,-1,"spam, spam"\n2,s1,1,fine\n3,s2,0,new\n'
    }
    const out = await readModeratedOut(tableRows(comments()))
    expect([...out]).toEqual(['s0'])
    const votes = conversation(60, 10, 2, 0.9)
    const empty = opinionMap(votes, new Set(votes.statements))
    expect(empty.rows).toEqual(opinionMap(votes).rows)
    expect(empty.places.every((place) => place === 0)).toBe(true)
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
