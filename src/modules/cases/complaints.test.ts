import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { acknowledge } from './acknowledge.ts'
import { answerSummary } from './answer-summary.ts'
import { writeGoodwill } from './arrange.ts'
import { askReview } from './ask-review.ts'
import { assess } from './assess.ts'
import { decide } from './decide.ts'
import { complained } from './for-tests.ts'
import { giveReview, inviteOutside } from './give-review.ts'
import { investigate } from './investigate.ts'
import { markAbout } from './mark-about.ts'
import { rate } from './rate.ts'
import { remedyDone } from './remedy-done.ts'
import { reviewOutside } from './review-outside.ts'
import { review } from './review.ts'
import { seeCase } from './see-case.ts'
import { seeDeciding } from './see-deciding.ts'
import { seeStatus } from './see-status.ts'
import { summarise } from './summarise.ts'

let town: Town
let shop: Shop
let lena: Performer
let jonas: Performer
let tomasz: Performer
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  const agent = async (name: string) =>
    shop.as(await shop.add(name, { hats: ['agent'], communities: ['employees'], official: true }))
  lena = await agent('Lena Fischer')
  jonas = await agent('Jonas Weber')
  tomasz = await agent('Tomasz Nowak')
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

const day = (days: number) =>
  new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
const reasons = 'The box was too small for the cake, and we chose the box.'
const upheld = (id: string, more: Record<string, unknown> = {}) => ({
  case: id,
  outcome: 'upheld',
  reasons,
  remedy: 'refund',
  remedyWords: 'The whole price.',
  value: '42.50',
  by: day(5),
  ...more,
})

async function heard(more: Record<string, unknown> = {}) {
  const sent = await complained(shop, more)
  await lena.perform(acknowledge, { case: sent.case, text: 'I have read it.' })
  await lena.perform(assess, {
    case: sent.case,
    severity: 'medium',
    assessment: 'A spoilt birthday.',
  })
  await lena.perform(summarise, {
    case: sent.case,
    text: 'The cake you ordered fell apart, and you want your money back.',
  })
  await lena.perform(investigate, {
    case: sent.case,
    findings: 'The box had the wrong size. Two of us remember it.',
  })
  return sent
}

async function ready(more: Record<string, unknown> = {}) {
  const sent = await heard(more)
  await shop.visitor.perform(answerSummary, { link: sent.link, number: 1, answer: 'confirmed' })
  return sent
}

test('[R59] a complaint goes through its stages, none is skipped, and each is on the page of the person', async () => {
  const sent = await complained(shop)
  await expect(
    lena.perform(assess, { case: sent.case, severity: 'low', assessment: 'Small.' }),
  ).rejects.toMatchObject({ kind: 'clash' })
  await expect(lena.perform(decide, upheld(sent.case))).rejects.toMatchObject({ kind: 'clash' })
  const done = await ready()
  await lena.perform(decide, upheld(done.case))
  const {
    complaint,
    decisions,
    case: mine,
  } = await shop.visitor.perform(seeStatus, { link: done.link })
  expect(complaint?.stage).toBe('answered')
  expect(decisions).toMatchObject([{ outcome: 'upheld', reasons, remedy: 'refund', cents: 4250 }])
  expect(mine.state).toBe('open')
  await lena.perform(remedyDone, { case: done.case, text: 'The money is on its way.' })
  const after = await shop.visitor.perform(seeStatus, { link: done.link })
  expect(after.complaint?.stage).toBe('closed')
})

test('[R62] nothing is decided before the person confirmed what was understood, or declined to', async () => {
  const sent = await heard()
  await expect(lena.perform(decide, upheld(sent.case))).rejects.toMatchObject({
    fields: { outcome: [{ key: 'cases.summary-waits' }] },
  })
  await shop.visitor.perform(answerSummary, {
    link: sent.link,
    number: 1,
    answer: 'corrected',
    correction: 'I want a new cake, not the money.',
  })
  await expect(lena.perform(decide, upheld(sent.case))).rejects.toMatchObject({
    fields: { outcome: [{ key: 'cases.summary-corrected-first' }] },
  })
  await lena.perform(summarise, {
    case: sent.case,
    text: 'The cake fell apart; you want a new one.',
  })
  await shop.visitor.perform(answerSummary, { link: sent.link, number: 2, answer: 'declined' })
  await lena.perform(decide, upheld(sent.case))
})

test('[R62] whoever says nothing for ten days does not stand in the way of a decision', async () => {
  const sent = await heard()
  town.clock.advance(11 * 86_400_000)
  await lena.perform(decide, upheld(sent.case))
})

test('a summary is answered once: confirming and correcting at once leaves one answer', async () => {
  const sent = await heard()
  const both = await Promise.allSettled([
    shop.visitor.perform(answerSummary, { link: sent.link, number: 1, answer: 'confirmed' }),
    shop.visitor.perform(answerSummary, {
      link: sent.link,
      number: 1,
      answer: 'corrected',
      correction: 'Not quite.',
    }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('[R59] while we wait for the person, the clock of the decision stands still', async () => {
  const sent = await heard()
  const waiting = await lena.perform(seeCase, { case: sent.case })
  expect(waiting.clocks.find(({ kind }) => kind === 'decide')?.paused_at).not.toBeNull()
  town.clock.advance(3 * 86_400_000)
  await shop.visitor.perform(answerSummary, { link: sent.link, number: 1, answer: 'confirmed' })
  const after = await lena.perform(seeCase, { case: sent.case })
  const clock = after.clocks.find(({ kind }) => kind === 'decide')
  expect(clock?.paused_at).toBeNull()
  expect(clock?.due_at.getTime()).toBeGreaterThan(town.clock.now().getTime() + 7 * 86_400_000)
})

test('two who decide at once decide once', async () => {
  const sent = await ready()
  const both = await Promise.allSettled(
    [lena, jonas].map((agent) => agent.perform(decide, upheld(sent.case))),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

async function decidedAndDoubted() {
  const sent = await ready()
  await lena.perform(decide, {
    case: sent.case,
    outcome: 'not-upheld',
    reasons: 'The cake was whole when it left the shop, as the picture shows.',
    remedy: 'none',
    differs: 'This one was photographed when it was handed over.',
  })
  await shop.visitor.perform(askReview, { link: sent.link, why: 'The picture shows another cake.' })
  return sent
}

test('[R59] whoever took part is refused as reviewer: by the list, by the guard, and by the database itself', async () => {
  const sent = await decidedAndDoubted()
  const lenaId = String(lena.actor.person)
  await expect(
    owner.perform(giveReview, { case: sent.case, reviewer: lenaId }),
  ).rejects.toMatchObject({ fields: { reviewer: [{ key: 'cases.reviewer-involved' }] } })
  await town.app.database.owner.query(`update case_reviews set reviewer = $1 where "case" = $2`, [
    lenaId,
    sent.case,
  ])
  await expect(lena.perform(review, upheld(sent.case))).rejects.toMatchObject({
    say: { key: 'conflicts.no.own' },
  })
  await expect(
    town.app.database.owner.query(
      `insert into case_decisions (business, "case", round, outcome, reasons, remedy, by, at)
       values ($1, $2, 2, 'upheld', 'As I said before, and still say.', 'none', $3, now())`,
      [shop.business.id, sent.case, lenaId],
    ),
  ).rejects.toThrow('took part')
})

test('[R59] somebody who took no part decides again, and both decisions stand side by side', async () => {
  const sent = await decidedAndDoubted()
  await owner.perform(giveReview, { case: sent.case, reviewer: tomasz.actor.person })
  await expect(jonas.perform(review, upheld(sent.case))).rejects.toMatchObject({
    say: { key: 'cases.no.not-reviewer' },
  })
  await tomasz.perform(review, upheld(sent.case))
  const { decisions, review: asked } = await shop.visitor.perform(seeStatus, { link: sent.link })
  expect(decisions.map(({ outcome }) => outcome)).toEqual(['not-upheld', 'upheld'])
  expect(asked?.decided_at).not.toBeNull()
  await expect(
    shop.visitor.perform(askReview, { link: sent.link, why: 'Once more.' }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('two second reviews at once are one', async () => {
  const sent = await decidedAndDoubted()
  await owner.perform(giveReview, { case: sent.case, reviewer: tomasz.actor.person })
  const both = await Promise.allSettled([1, 2].map(() => tomasz.perform(review, upheld(sent.case))))
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('[R59] where nobody is left inside, somebody outside reviews by a link that ends', async () => {
  const sent = await decidedAndDoubted()
  await owner.perform(inviteOutside, {
    case: sent.case,
    name: 'Chamber of Crafts',
    email: 'review@chamber.example',
  })
  const { rows } = await town.app.database.owner.query<{ sealed: string }>(
    `select sealed from mail_letters where to_email = 'review@chamber.example'`,
  )
  expect(rows).toHaveLength(1)
  await expect(
    shop.visitor.perform(reviewOutside, { token: 'x'.repeat(43), ...upheld(sent.case) }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

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

test('[R59] whom a complaint is about neither sees nor decides it', async () => {
  const sent = await ready()
  await lena.perform(markAbout, { case: sent.case, person: jonas.actor.person, on: true })
  await expect(jonas.perform(seeCase, { case: sent.case })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(jonas.perform(decide, upheld(sent.case))).rejects.toMatchObject({ kind: 'missing' })
})

test('[R42] how it was done and what came of it are asked apart, and only once it is done', async () => {
  const sent = await ready()
  await expect(shop.visitor.perform(rate, { link: sent.link, process: 5 })).rejects.toMatchObject({
    kind: 'clash',
  })
  await lena.perform(
    decide,
    upheld(sent.case, { remedy: 'apology', by: undefined, value: undefined }),
  )
  await shop.visitor.perform(rate, { link: sent.link, process: 5, outcome: 2 })
  const { rating } = await shop.visitor.perform(seeStatus, { link: sent.link })
  expect(rating).toMatchObject({ process: 5, outcome: 2 })
})

test('a complaint the person takes back is closed as withdrawn, without the stages in between', async () => {
  const sent = await complained(shop)
  await lena.perform(acknowledge, { case: sent.case, text: 'I have read it.' })
  await lena.perform(decide, {
    case: sent.case,
    outcome: 'withdrawn',
    reasons: 'You wrote that it is settled for you.',
    remedy: 'none',
  })
  const { complaint } = await shop.visitor.perform(seeStatus, { link: sent.link })
  expect(complaint?.stage).toBe('closed')
})
