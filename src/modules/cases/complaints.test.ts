// A complaint from the first word to the end: its stages, what was understood, its clocks, how it was.
import { expect, test } from 'vitest'
import { heard, ready, reasons, upheld } from '../../testing/complaint-stories.ts'
import { jonas, lena, shop, town } from '../../testing/desk-stories.ts'
import { acknowledge } from './acknowledge.ts'
import { answerSummary } from './answer-summary.ts'
import { assess } from './assess.ts'
import { decide } from './decide.ts'
import { complained } from './for-tests.ts'
import { markAbout } from './mark-about.ts'
import { rate } from './rate.ts'
import { remedyDone } from './remedy-done.ts'
import { seeCase } from './see-case.ts'
import { seeStatus } from './see-status.ts'
import { summarise } from './summarise.ts'

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
