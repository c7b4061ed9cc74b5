// Mistakes that are published, and decisions that are kept with their reasons.
import { expect, test } from 'vitest'
import { followUp } from './follow-up.ts'
import { logDecision } from './log-decision.ts'
import { publishMistake } from './publish-mistake.ts'
import { seeDecision } from './see-decision.ts'
import { seeMistake } from './see-mistake.ts'
import { writeMistake } from './write-mistake.ts'
import { shop, owner, lena, ids, dayFrom, promised } from '../../testing/promise-stories.ts'

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
