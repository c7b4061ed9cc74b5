import { describe, expect, test } from 'vitest'
import { releaseComments, releaseSpread, setPolicy, type Policy } from './index.ts'
import { seeded } from '#methods/random'

const policy = setPolicy() as Policy
const some = (group: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ group, text: `${group} ${i}` }))

describe('comments', () => {
  test('of fewer than ten in a group are never shown under its name', () => {
    const groups = releaseComments([...some('a', 12), ...some('b', 9)], policy, seeded(1))
    expect(groups.map(({ group }) => group)).toEqual(['a'])
  })

  test('of several small groups are shown together, if they are ten', () => {
    const [pool] = releaseComments([...some('b', 6), ...some('c', 5)], policy, seeded(1))
    expect(pool?.group).toBeNull()
    expect(pool?.texts).toHaveLength(11)
    expect(releaseComments([...some('b', 6), ...some('c', 3)], policy, seeded(1))).toEqual([])
  })

  test('come in another order than they were written, and none is lost', () => {
    const comments = some('a', 30)
    const [group] = releaseComments(comments, policy, seeded(3))
    expect(group?.texts).not.toEqual(comments.map(({ text }) => text))
    expect(group?.texts.toSorted()).toEqual(comments.map(({ text }) => text).sort())
  })
})

describe('the spread of answers', () => {
  test('is rounded to fives and not shown under ten answers or where all agree', () => {
    const answers = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5]
    expect(releaseSpread(answers, [1, 2, 3, 4, 5], policy)).toEqual({
      shown: true,
      people: 10,
      shares: [10, 20, 25, 20, 25].map((percent, i) => ({ value: i + 1, percent })),
    })
    expect(releaseSpread(answers.slice(2), [1, 2, 3, 4, 5], policy)).toEqual({ shown: false })
    expect(
      releaseSpread(
        answers.map(() => 4),
        [4],
        policy,
      ),
    ).toEqual({ shown: false })
  })
})
