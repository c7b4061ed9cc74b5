// What stands beside a decision: like cases, and the policy of goodwill.
import { expect, test } from 'vitest'
import { ready, reasons, upheld } from '../../testing/complaint-stories.ts'
import { day, lena, owner } from '../../testing/desk-stories.ts'
import { writeGoodwill } from './arrange.ts'
import { decide } from './decide.ts'
import { seeDeciding } from './see-deciding.ts'

test('[R61] like cases are shown before deciding, and deciding otherwise asks for a reason', async () => {
  const about = {
    subject: 'Pretzels were stale',
    text: 'The pretzels I bought were stale and hard.',
  }
  for (let times = 0; times < 2; times++) {
    const earlier = await ready(about)
    await lena.perform(
      decide,
      upheld(earlier.case, { remedy: 'apology', by: undefined, value: undefined }),
    )
  }
  const sent = await ready(about)
  const seen = await lena.perform(seeDeciding, { case: sent.case })
  expect(seen.similar.filter(({ subject }) => subject === about.subject)).toHaveLength(2)
  expect(seen.usual).toBe('upheld')
  const otherwise = { case: sent.case, outcome: 'not-upheld', reasons, remedy: 'none' }
  await expect(lena.perform(decide, otherwise)).rejects.toMatchObject({
    fields: { differs: [{ key: 'cases.differs-needed' }] },
  })
  await lena.perform(decide, {
    ...otherwise,
    differs: 'These were sold as from yesterday, at half the price.',
  })
})

test('[R63] goodwill stays within the written policy, at once and over the year', async () => {
  const gesture = (id: string, value: string) => ({
    case: id,
    outcome: 'not-upheld',
    reasons,
    remedy: 'voucher',
    remedyWords: 'For your next visit.',
    value,
    goodwill: true,
    by: day(3),
    differs: 'There was no mistake of ours in this one at all.',
  })
  const first = await ready()
  await expect(lena.perform(decide, gesture(first.case, '10'))).rejects.toMatchObject({
    fields: { goodwill: [{ key: 'cases.no-goodwill' }] },
  })
  await owner.perform(writeGoodwill, {
    text: 'When somebody was unlucky and it costs us little.',
    gesture: 20,
    year: 30,
  })
  await expect(lena.perform(decide, gesture(first.case, '21'))).rejects.toMatchObject({
    fields: { value: [{ key: 'cases.goodwill-most' }] },
  })
  await lena.perform(decide, gesture(first.case, '20'))
  const second = await ready()
  await expect(lena.perform(decide, gesture(second.case, '15'))).rejects.toMatchObject({
    fields: { value: [{ key: 'cases.goodwill-year' }] },
  })
})
