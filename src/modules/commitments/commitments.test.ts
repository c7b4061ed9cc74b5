// Promises: made, told, kept, dropped, put off.
import { expect, test } from 'vitest'
import { askedFor } from './asked-for.ts'
import { delay } from './delay.ts'
import { drop } from './drop.ts'
import { follow } from './follow.ts'
import { keep } from './keep.ts'
import { makePromise } from './make-promise.ts'
import { promise } from './promise.ts'
import { seeCommitment } from './see-commitment.ts'
import { seeCommitments } from './see-commitments.ts'
import { seeMine } from './see-mine.ts'
import { tellAsked } from './tell-asked.ts'
import {
  DAY,
  source,
  town,
  shop,
  owner,
  lena,
  maria,
  ids,
  freshShop,
  dayFrom,
  promised,
  kept,
  inside,
  heardBy,
} from '../../testing/promise-stories.ts'

test('a public promise is read by everybody, with who answers for it and the day first named [R35] [R123]', async () => {
  const { commitment } = await promised()
  const seen = await shop.visitor.perform(seeCommitment, { commitment })
  expect(seen.owner).toBe('Lena Fischer')
  expect(seen.commitment.stands).toBe('open')
  const inner = await promised({ public: false })
  await expect(shop.visitor.perform(seeCommitment, inner)).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(maria.perform(seeCommitment, inner)).rejects.toMatchObject({ kind: 'missing' })
  expect((await lena.perform(seeCommitment, inner)).commitment.title).toContain('shelf')
})

test('a promise is made by the desk only, with an owner who has a part in the business and a day ahead [R123]', async () => {
  await expect(
    maria.perform(makePromise, {
      kind: 'change',
      title: 'Free bread for all',
      owner: ids.lena,
      due: dayFrom(3),
    }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await expect(promised({ owner: ids.maria })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(promised({ due: dayFrom(-2) })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(
    lena.perform(makePromise, {
      kind: 'change',
      title: 'Shown without being asked',
      owner: ids.lena,
      due: dayFrom(3),
      public: true,
    }),
  ).rejects.toMatchObject({ kind: 'invalid' })
})

test('whoever asked is told exactly once when it is kept, in the words of who kept it, however often the work is repeated [R65]', async () => {
  const commitment = await inside(async (now) => {
    await askedFor(now, source, [ids.maria, ids.yusuf, ids.maria])
    return promise(now, {
      kind: 'change',
      title: 'Open at six on Saturdays',
      source,
      owner: ids.lena,
      due: new Date(now.at.getTime() + 5 * DAY),
    })
  })
  await inside((now) => askedFor(now, source, ids.maria))
  expect((await maria.perform(seeMine, {})).rows.map((one) => one.title)).toContain(
    'Open at six on Saturdays',
  )
  await lena.perform(keep, { commitment, ...kept })
  for (let n = 0; n < 3; n++) await shop.system.perform(tellAsked, { commitment, round: 1 })
  const heard = (await heardBy(ids.maria)).filter((one) => one.key === 'commitments.told-kept')
  expect(heard).toHaveLength(1)
  expect(heard[0]?.values['words']).toBe('Cards hang on all shelves.')
  expect(
    (await heardBy(ids.yusuf)).filter((one) => one.key === 'commitments.told-kept'),
  ).toHaveLength(1)
  await expect(shop.system.perform(tellAsked, { commitment, round: 7 })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('whoever asked hears why not when it is dropped, and a dropped promise stays in sight [R65]', async () => {
  const { commitment } = await promised({ title: 'Gluten-free bread every day' })
  await maria.perform(follow, { commitment, follow: true })
  await expect(lena.perform(drop, { commitment, reason: 'No.' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await lena.perform(drop, {
    commitment,
    reason: 'Flour dust in one room cannot be kept apart safely.',
  })
  await shop.system.perform(tellAsked, { commitment, round: 1 })
  expect((await heardBy(ids.maria)).map((one) => one.key)).toContain('commitments.told-dropped')
  const page = await shop.visitor.perform(seeCommitments, {})
  expect(page.rows.find((one) => one.id === commitment)?.state).toBe('dropped')
})

test('nobody hears more who said they want to hear no more [R65]', async () => {
  const { commitment } = await promised({ title: 'Benches in front of the shop' })
  const seun = await shop.as(await shop.add('Oluwaseun Adeyemi'))
  await seun.perform(follow, { commitment, follow: true })
  await seun.perform(follow, { commitment, follow: false })
  await lena.perform(keep, { commitment, ...kept })
  const { told } = await shop.system.perform(tellAsked, { commitment, round: 1 })
  expect(told).toBe(0)
})

test('two people who close a promise at the same moment do not both succeed', async () => {
  const { commitment } = await promised()
  const answers = await Promise.allSettled([
    lena.perform(keep, { commitment, ...kept }),
    owner.perform(drop, { commitment, reason: 'We have thought better of it since.' }),
  ])
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(answers.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { kind: 'clash' },
  })
})

test('a delay needs a reason and a later day, and does not turn a late promise into one kept in time [R123]', async () => {
  await freshShop()
  const { commitment } = await promised({ due: dayFrom(2) })
  await expect(
    lena.perform(delay, { commitment, due: dayFrom(9), reason: 'soon' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await expect(
    lena.perform(delay, {
      commitment,
      due: dayFrom(1),
      reason: 'We would like to have it sooner.',
    }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await lena.perform(delay, {
    commitment,
    due: dayFrom(30),
    reason: 'The printer has a delivery time of three weeks.',
  })
  town.clock.advance(5 * DAY)
  await lena.perform(keep, { commitment, ...kept })
  const seen = await shop.visitor.perform(seeCommitment, { commitment })
  expect(seen.commitment.stands).toBe('kept-late')
  expect(seen.steps.map((one) => one.kind)).toEqual(['made', 'delayed', 'kept'])
  const { figures } = await shop.visitor.perform(seeCommitments, {})
  expect(figures).toMatchObject({ made: 1, kept: 0, keptLate: 1, due: 1, inTime: { share: 0 } })
})
