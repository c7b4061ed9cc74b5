import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { perform } from '../../kernel/perform.ts'
import { action, nothing, onlySystem, z, type Acting } from '#kernel'
import { askedFor } from './asked-for.ts'
import { commitmentsOf } from './commitments-of.ts'
import { delay } from './delay.ts'
import { drop } from './drop.ts'
import { follow } from './follow.ts'
import { followUp } from './follow-up.ts'
import { handOver } from './hand-over.ts'
import { keep } from './keep.ts'
import { logDecision } from './log-decision.ts'
import { makePromise } from './make-promise.ts'
import { measureEffect } from './measure-effect.ts'
import { promise } from './promise.ts'
import { publishMistake } from './publish-mistake.ts'
import { remind } from './remind.ts'
import { seeCommitment } from './see-commitment.ts'
import { seeCommitments } from './see-commitments.ts'
import { seeDecision } from './see-decision.ts'
import { seeDeskCommitments } from './see-desk-commitments.ts'
import { seeMine } from './see-mine.ts'
import { seeMistake } from './see-mistake.ts'
import { showCommitment } from './show-commitment.ts'
import { stateOf } from './state.ts'
import { tellAsked } from './tell-asked.ts'
import { verify } from './verify.ts'
import { writeMistake } from './write-mistake.ts'

const DAY = 86_400_000
const source = { kind: 'idea', id: '0190a000-0000-7000-8000-000000000001' }

let town: Town
let shop: Shop
let owner: Performer
let lena: Performer
let maria: Performer
let ethics: Performer
let ids: Record<'lena' | 'maria' | 'yusuf', string>

beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

async function freshShop() {
  shop = await town.found(`Shop ${town.clock.now().getTime()} ${Math.trunc(performance.now())}`)
  owner = await shop.as(shop.owner)
  ids = {
    lena: await shop.add('Lena Fischer', { hats: ['agent'], official: true }),
    maria: await shop.add('Maria Rossi', { communities: ['customers'] }),
    yusuf: await shop.add('Yusuf Demir', { communities: ['customers'] }),
  }
  lena = await shop.as(ids.lena)
  maria = await shop.as(ids.maria)
  ethics = await shop.as(await shop.add('Ingrid Solheim', { hats: ['ethics-contact'] }))
}
beforeAll(freshShop)

const dayFrom = (days: number) =>
  new Date(town.clock.now().getTime() + days * DAY).toISOString().slice(0, 10)
const promised = (more: object = {}) =>
  owner.perform(makePromise, {
    kind: 'change',
    title: 'Every shelf says which nuts are in the bread',
    owner: ids.lena,
    due: dayFrom(10),
    public: true,
    ...more,
  })
const kept = {
  done: 'Cards hang on all shelves.',
  evidence: 'Photographs of the shelves in the staff room.',
}

/** Does something inside a verb of the system, as other modules do through the door. */
const inside = <A>(run: (now: Acting) => Promise<A>) =>
  perform(
    town.app,
    action({
      name: 'commitments.for-a-test',
      input: z.object({}),
      subject: nothing,
      may: onlySystem('a test'),
      data: { noPersonalData: 'a test' },
      machine: 'none',
      audit: { unaudited: 'a test' },
      run,
    }),
    {},
    { business: shop.business, via: 'test', actor: shop.system.actor },
  ).then(({ answer }) => answer)

const heardBy = async (person: string) =>
  (
    await town.app.database.owner.query(
      `select key, values from notifications where person = $1 and key like 'commitments.told-%' order by made_at`,
      [person],
    )
  ).rows as Array<{ key: string; values: Record<string, string> }>

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

test('a mistake is published with its remedy, shows the promises that follow from it, and is followed up once [R41] [R67]', async () => {
  const words = {
    title: 'Walnut rolls were sold as rye rolls',
    happened: 'One tray stood behind the wrong sign for an hour.',
    happenedOn: dayFrom(-3),
    owner: ids.lena,
    followUp: dayFrom(60),
  }
  const { mistake } = await lena.perform(writeMistake, words)
  await expect(shop.visitor.perform(seeMistake, { mistake })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(owner.perform(publishMistake, { mistake })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(lena.perform(publishMistake, { mistake })).rejects.toMatchObject({ kind: 'refused' })
  const told = await owner.perform(writeMistake, {
    ...words,
    remedy: 'Money back for everybody who came.',
  })
  await owner.perform(publishMistake, told)
  await promised({ sourceKind: 'mistake', source: told.mistake, kind: 'correction' })
  expect((await shop.visitor.perform(seeMistake, told)).changes).toHaveLength(1)
  const done = { ...told, words: 'It has not happened again in two months.' }
  const answers = await Promise.allSettled([
    lena.perform(followUp, done),
    owner.perform(followUp, done),
  ])
  expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a decision is kept with reasons, affected groups and alternatives, and is replaced, never changed [R124]', async () => {
  const words = {
    title: 'Closed on Mondays',
    decision: 'The shop is closed on Mondays.',
    reasons: 'Five bakers share six baking days, and that is too much.',
    affected: ['customers', 'employees'],
    alternatives: 'Hire a sixth baker: nobody was found.',
    decidedBy: 'The owner',
    decidedOn: dayFrom(-1),
    public: true,
  }
  await expect(owner.perform(logDecision, { ...words, affected: [] })).rejects.toMatchObject({
    kind: 'invalid',
  })
  const first = await owner.perform(logDecision, words)
  const answers = await Promise.allSettled([
    owner.perform(logDecision, {
      ...words,
      title: 'Open on Mondays again',
      replaces: first.decision,
    }),
    lena.perform(logDecision, {
      ...words,
      public: false,
      title: 'Open on some Mondays',
      replaces: first.decision,
    }),
  ])
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  const seen = await owner.perform(seeDecision, first)
  expect(seen.later?.title).toMatch(/Mondays/)
  expect(seen.decision.title).toBe('Closed on Mondays')
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
