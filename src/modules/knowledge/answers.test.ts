// Answers that a machine may quote: only what a person has approved.
import { expect, test } from 'vitest'
import { everyone, nothing, question, z, type Asking } from '#kernel'
import { perform } from '../../kernel/perform.ts'
import { lena, maria, owner, proposed, shop, town } from '../../testing/help-stories.ts'
import { approvedEntries, entriesMark } from './approved-entries.ts'
import { approveEntry } from './approve-entry.ts'
import { changeEntry } from './change-entry.ts'
import { closeEntry } from './close-entry.ts'
import { seeEntry } from './see-entry.ts'

/** Asks something of the door as a visitor, as other modules do inside their own verbs. */
async function asked<A>(run: (now: Asking) => Promise<A>): Promise<A> {
  const card = question({
    name: 'knowledge.for-a-test',
    input: z.object({}),
    subject: nothing,
    may: everyone('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run,
  })
  return (
    await perform(
      town.app,
      card,
      {},
      { business: shop.business, via: 'test', actor: shop.visitor.actor },
    )
  ).answer
}

test('an answer can be quoted only after a person has approved it, never by the system [R86]', async () => {
  const entry = await proposed('When do you open on Sunday?', 'At eight in the morning.')
  await expect(shop.visitor.perform(seeEntry, { entry })).rejects.toMatchObject({ kind: 'missing' })
  await expect(shop.system.perform(approveEntry, { entry })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(maria.perform(approveEntry, { entry })).rejects.toMatchObject({ kind: 'refused' })
  await owner.perform(approveEntry, { entry })
  expect((await shop.visitor.perform(seeEntry, { entry })).shown.question).toContain('Sunday')
  const answers = await asked((now) => approvedEntries(now))
  expect(answers.map((one) => one.id)).toContain(entry)
})

test('a changed answer is quoted no more until it is approved again, and what was quoted can be looked up [R86]', async () => {
  const entry = await proposed('What does a roll cost?', 'A roll costs 50 cents.')
  await owner.perform(approveEntry, { entry })
  const before = await asked(entriesMark)
  await lena.perform(changeEntry, {
    entry,
    question: 'What does a roll cost?',
    answer: 'A roll costs 55 cents.',
  })
  await expect(shop.visitor.perform(seeEntry, { entry })).rejects.toMatchObject({ kind: 'missing' })
  await owner.perform(approveEntry, { entry })
  const now = await shop.visitor.perform(seeEntry, { entry })
  expect(now.shown.html).toContain('55 cents')
  expect((await shop.visitor.perform(seeEntry, { entry, number: 1 })).shown.html).toContain(
    '50 cents',
  )
  expect(await asked(entriesMark)).not.toBe(before)
  await owner.perform(closeEntry, { entry, why: 'Prices have their own page.' })
  await expect(shop.visitor.perform(seeEntry, { entry })).rejects.toMatchObject({ kind: 'missing' })
})

test('two people who approve one answer at the same moment do so once', async () => {
  const entry = await proposed('Is there oat milk for coffee?', 'Yes, at no extra cost.')
  const answers = await Promise.allSettled([
    owner.perform(approveEntry, { entry }),
    lena.perform(approveEntry, { entry }),
  ])
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('what could name somebody is warned of, and is approved only by a person who has looked', async () => {
  const entry = await proposed(
    'Where is my order 4711223?',
    'Ms Rossi called +49 30 1234567 about order 4711223.',
  )
  await expect(owner.perform(approveEntry, { entry })).rejects.toMatchObject({ kind: 'invalid' })
  await owner.perform(approveEntry, { entry, checked: true })
})
