import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCase } from '#cases'
import { action, nothing, onlySystem, z } from '#kernel'
import { perform } from '../../kernel/perform.ts'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { approveEntry } from './approve-entry.ts'
import { changeEntry } from './change-entry.ts'
import { learnFromCase } from './learn-from-case.ts'
import { seeDeskEntries } from './see-desk-entries.ts'
import { seeDeskEntry } from './see-desk-entry.ts'

let town: Town
let shop: Shop
let owner: Performer

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
})
afterAll(() => town.close())

/** A case that was answered and closed, as it stands in the rows. */
async function closedCase(track: 'question' | 'complaint', answer: string): Promise<string> {
  const opening = action({
    name: 'knowledge.open-for-a-test',
    input: z.object({}),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: (now) =>
      openCase(now, {
        track,
        subject: 'Can the rye loaf be sliced thin?',
        text: 'I am Maria Rossi and would like to know that.',
        channel: 'form',
        from: { name: 'Maria Rossi', email: 'maria@example.org' },
      }),
  })
  const { answer: opened } = await perform(
    town.app,
    opening,
    {},
    { business: shop.business, via: 'test', actor: shop.system.actor },
  )
  const sql = town.app.database.owner
  await sql.query(
    `insert into case_messages (business, id, "case", side, agent, channel, locale, text, html, words, at, next_kind)
     select business, gen_random_uuid(), id, 'us', $2, 'web', 'en', $3, $3, $3, now(), 'done' from cases where id = $1`,
    [opened.case, shop.owner, answer],
  )
  await sql.query(
    `update cases set state = 'closed', closed_how = 'answered', closed_at = now() where id = $1`,
    [opened.case],
  )
  return opened.case
}

test('what was asked and answered in a closed case waits as a proposal, and a person takes out who it was [R86]', async () => {
  const id = await closedCase(
    'question',
    'Yes, dear Maria, write to maria@example.org and we slice it thin.',
  )
  expect(await shop.system.perform(learnFromCase, { case: id })).toEqual({ proposed: 1 })
  expect(await shop.system.perform(learnFromCase, { case: id })).toEqual({ proposed: 0 })
  const { rows } = await owner.perform(seeDeskEntries, {})
  const found = rows.find((one) => one.question.includes('sliced thin'))
  expect(found).toMatchObject({ from_kind: 'case', proposed_by: null })
  expect(found?.warnings.join()).toMatch(/email.*name: Maria/)
  const entry = found?.id ?? ''
  expect((await owner.perform(seeDeskEntry, { entry })).from?.title).toContain('sliced thin')
  await expect(owner.perform(approveEntry, { entry })).rejects.toMatchObject({ kind: 'invalid' })
  await owner.perform(changeEntry, {
    entry,
    question: 'Can a loaf be sliced thin?',
    answer: 'Yes, as thin as you like.',
  })
  expect((await owner.perform(seeDeskEntry, { entry })).entry.warnings).toEqual([])
  await owner.perform(approveEntry, { entry })
})

test('a complaint teaches nothing to everybody', async () => {
  const id = await closedCase(
    'complaint',
    'We are sorry, and give you the money back for the loaf.',
  )
  expect(await shop.system.perform(learnFromCase, { case: id })).toEqual({ proposed: 0 })
})
