// How a promise stands, who checks it, what is confined, reminded and withheld.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentsOf } from './commitments-of.ts'
import { follow } from './follow.ts'
import { handOver } from './hand-over.ts'
import { keep } from './keep.ts'
import { makePromise } from './make-promise.ts'
import { measureEffect } from './measure-effect.ts'
import { promise } from './promise.ts'
import { remind } from './remind.ts'
import { seeCommitment } from './see-commitment.ts'
import { seeCommitments } from './see-commitments.ts'
import { seeDeskCommitments } from './see-desk-commitments.ts'
import { showCommitment } from './show-commitment.ts'
import { stateOf } from './state.ts'
import { tellAsked } from './tell-asked.ts'
import { verify } from './verify.ts'
import {
  DAY,
  town,
  shop,
  owner,
  lena,
  maria,
  ethics,
  ids,
  freshShop,
  dayFrom,
  promised,
  kept,
  inside,
  heardBy,
} from '../../testing/promise-stories.ts'

test('the state is read against the first day, whatever the days and whoever moves them [R35]', () => {
  const at = (n: number) => new Date(n * DAY)
  fc.assert(
    fc.property(fc.nat(100), fc.nat(100), fc.nat(100), (first, closed, now) => {
      const row = { first_due_at: at(first), closed_at: at(closed) }
      expect(stateOf({ ...row, state: 'kept' }, at(now))).toBe(
        closed > first ? 'kept-late' : 'kept',
      )
      expect(stateOf({ ...row, closed_at: null, state: 'open' }, at(now))).toBe(
        first < now ? 'late' : 'open',
      )
      expect(stateOf({ ...row, state: 'dropped' }, at(now))).toBe('dropped')
    }),
  )
})

test('who answers for it does not check it; somebody else does, and what does not hold is open again and told again [R67]', async () => {
  const { commitment } = await promised({ title: 'Scales are calibrated every month' })
  await maria.perform(follow, { commitment, follow: true })
  await lena.perform(keep, { commitment, ...kept })
  await lena.perform(measureEffect, {
    commitment,
    effect: 'Complaints about weight fell from 7 to 1 a month.',
  })
  const words = 'The scale at the second till was two grams off.'
  await expect(lena.perform(verify, { commitment, holds: 'yes', words })).rejects.toMatchObject({
    say: { key: 'commitments.no.verify-own' },
  })
  await ethics.perform(verify, { commitment, holds: 'no', words })
  expect((await maria.perform(seeCommitment, { commitment })).commitment.state).toBe('open')
  await shop.system.perform(tellAsked, { commitment, round: 1 }).catch(() => undefined)
  await lena.perform(keep, { commitment, ...kept })
  const { told } = await shop.system.perform(tellAsked, { commitment, round: 2 })
  expect(told).toBe(1)
  await ethics.perform(verify, {
    commitment,
    holds: 'yes',
    words: 'Both scales were right on three days.',
  })
  expect((await maria.perform(seeCommitment, { commitment })).verifiedBy).toBe('Ingrid Solheim')
})

test('what is confined is not seen by the owner of the business by right, and never becomes public', async () => {
  const { commitment } = await ethics.perform(makePromise, {
    kind: 'correction',
    title: 'The night shift is planned by two people',
    owner: ids.lena,
    due: dayFrom(20),
    confined: true,
  })
  await expect(owner.perform(seeCommitment, { commitment })).rejects.toMatchObject({
    kind: 'missing',
  })
  expect((await lena.perform(seeCommitment, { commitment })).commitment.confined).toBe(true)
  await expect(ethics.perform(showCommitment, { commitment, public: true })).rejects.toMatchObject({
    kind: 'invalid',
  })
  const before = await owner.perform(seeDeskCommitments, {})
  expect(before.rows.map((one) => one.id)).not.toContain(commitment)
})

test('who answers for it is told before the day and after it; leadership hears once that it is overdue [R123]', async () => {
  await freshShop()
  const { commitment } = await promised({ due: dayFrom(5) })
  await shop.system.perform(remind, {})
  await shop.system.perform(remind, {})
  expect((await heardBy(ids.lena)).map((one) => one.key)).toEqual([
    'commitments.told-yours',
    'commitments.told-soon',
  ])
  town.clock.advance(6 * DAY)
  await shop.system.perform(remind, {})
  town.clock.advance(8 * DAY)
  await shop.system.perform(remind, {})
  expect(
    (await heardBy(ids.lena)).filter((one) => one.key === 'commitments.told-late'),
  ).toHaveLength(2)
  expect((await heardBy(shop.owner)).map((one) => one.key)).toEqual(['commitments.told-leadership'])
  const { rows } = await owner.perform(seeDeskCommitments, { state: 'overdue' })
  expect(rows.map((one) => one.id)).toEqual([commitment])
  await lena.perform(handOver, { commitment, owner: shop.owner })
  expect((await heardBy(shop.owner)).map((one) => one.key)).toContain('commitments.told-yours')
})

test('taking a promise from the public page needs a reason that stays, and it is counted as withheld [R35]', async () => {
  const { commitment } = await promised()
  await expect(owner.perform(showCommitment, { commitment, public: false })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await owner.perform(showCommitment, {
    commitment,
    public: false,
    reason: 'It names a supplier who has asked us not to.',
  })
  expect((await shop.visitor.perform(seeCommitments, {})).withheld).toBeGreaterThan(0)
})

test('through the door another module sees only what this actor may see', async () => {
  const secret = { kind: 'speakup-report', id: '0190a000-0000-7000-8000-000000000009' }
  await inside((now) =>
    promise(now, {
      kind: 'correction',
      title: 'Told in confidence',
      source: secret,
      owner: ids.lena,
      due: new Date(now.at.getTime() + DAY),
      confined: true,
    }),
  )
  expect(await inside((now) => commitmentsOf(now, secret))).toHaveLength(1)
})
