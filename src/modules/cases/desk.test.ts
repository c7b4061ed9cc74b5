// Work on the desk: merging and splitting, taking back, several at once, who else is there.
import { expect, test } from 'vitest'
import { action, nothing, onlySystem, z } from '#kernel'
import { jonas, lena, shop, town } from '../../testing/desk-stories.ts'
import { addCaseMessage } from './add-case-message.ts'
import { answer } from './answer.ts'
import { bulk } from './bulk.ts'
import { shut } from './close-case.ts'
import { asked } from './for-tests.ts'
import { merge, unmerge } from './merge.ts'
import { note } from './note.ts'
import { beHere } from './presence.ts'
import { seeCase } from './see-case.ts'
import { seeStatus } from './see-status.ts'
import { sendAnswers } from './send-answers.ts'
import { split } from './split.ts'
import { takeBack } from './take-back.ts'
import { write } from './write.ts'

const done = (id: string) => ({ case: id, text: 'None.', next: 'done' })

test('[R58] what is said after a merge goes to the case that stayed, and both histories are kept', async () => {
  const [one, two] = [await asked(shop), await asked(shop, { subject: 'The same again' })]
  await lena.perform(merge, { case: two.case, into: one.reference })
  await shop.visitor.perform(write, { link: two.link, text: 'Did you get my second message?' })
  const later = action({
    name: 'cases.mail-for-tests',
    input: z.object({ case: z.string() }),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: (now, given) =>
      addCaseMessage(now, { case: given.case, text: 'By mail.', channel: 'mail', key: 'mail-1' }),
  })
  const first = await shop.system.perform(later, { case: two.case })
  const again = await shop.system.perform(later, { case: two.case })
  expect(first?.case).toBe(one.case)
  expect(again).toMatchObject({ repeated: true, message: first?.message })
  const { messages, found } = await lena.perform(seeCase, { case: one.case })
  expect(messages).toHaveLength(4)
  expect(found.state).toBe('new')
  await lena.perform(unmerge, { case: two.case })
  const apart = await lena.perform(seeCase, { case: two.case })
  expect(apart.messages).toHaveLength(1)
})

test('cases of two people are not merged: each would read what the other said', async () => {
  const [one, two] = [await asked(shop), await asked(shop, { email: 'other@example.org' })]
  await expect(lena.perform(merge, { case: two.case, into: one.reference })).rejects.toMatchObject({
    fields: { into: [{ key: 'cases.merge-other-person' }] },
  })
})

test('[R58] what belongs to another matter becomes a case of its own', async () => {
  const sent = await asked(shop)
  await shop.visitor.perform(write, { link: sent.link, text: 'And do you deliver?' })
  const { messages } = await lena.perform(seeCase, { case: sent.case })
  const off = await lena.perform(split, {
    case: sent.case,
    messages: [messages[1]?.id],
    subject: 'Delivery',
  })
  expect((await lena.perform(seeCase, { case: off.case })).messages).toHaveLength(1)
  expect((await lena.perform(seeCase, { case: sent.case })).messages).toHaveLength(1)
})

test('an answer is taken back while it has not left, and afterwards is said', async () => {
  const sent = await asked(shop)
  const first = await lena.perform(answer, done(sent.case))
  await lena.perform(takeBack, { case: sent.case, message: first.message })
  expect((await shop.visitor.perform(seeStatus, { link: sent.link })).messages).toHaveLength(1)
  const second = await lena.perform(answer, done(sent.case))
  town.clock.advance(11_000)
  await shop.system.perform(sendAnswers, {})
  await expect(
    lena.perform(takeBack, { case: sent.case, message: second.message }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('each answer leaves once, however many processes look, and reaches the person with their link', async () => {
  const sent = await asked(shop, { email: 'once@example.org' })
  await town.app.settle()
  await lena.perform(answer, done(sent.case))
  town.clock.advance(11_000)
  const sums = await Promise.all([1, 2, 3].map(() => shop.system.perform(sendAnswers, {})))
  expect(sums.reduce((sum, { left }) => sum + left, 0)).toBeGreaterThanOrEqual(1)
  await town.app.settle()
  const { rows } = await town.app.database.owner.query<{ subject: string }>(
    `select subject from mail_letters where to_email = 'once@example.org' order by made_at`,
  )
  expect(rows.map(({ subject }) => subject)).toEqual([
    `Your message has arrived: ${sent.reference}`,
    `${sent.reference}: Is there rye in the walnut bread?`,
  ])
})

test('who else reads or writes in a case is told to each other', async () => {
  const sent = await asked(shop)
  await lena.perform(beHere, { case: sent.case, doing: 'writing' })
  const { others } = await jonas.perform(beHere, { case: sent.case, doing: 'reading' })
  expect(others).toEqual([{ name: 'Lena Fischer', doing: 'writing' }])
  town.clock.advance(120_000)
  expect((await jonas.perform(seeCase, { case: sent.case })).others).toEqual([])
})

test('[R58] whoever is named in a note is told where it stands, once; whoever wrote it and whoever is not at the desk are not', async () => {
  const { case: id } = await asked(shop)
  const { told } = await lena.perform(note, {
    case: id,
    text: 'Can you look, @Jonas and @Lena? @Tomasz was in the shop.',
  })
  expect(told).toBe(1)
  await town.app.settle()
  const { rows } = await town.app.database.owner.query<{ person: string; link: string }>(
    `select person, link from notifications where business = $1 and key = 'cases.told-mentioned'`,
    [shop.business.id],
  )
  expect(rows).toEqual([
    { person: jonas.actor.person, link: expect.stringContaining(id) as string },
  ])
})

test('several are handed over at once, and what does not fit is left out', async () => {
  const [one, two] = [await asked(shop), await asked(shop)]
  await lena.perform(shut, { case: two.case, how: 'unwanted' })
  const said = await lena.perform(bulk, {
    cases: [one.case, two.case],
    do: 'assign',
    person: jonas.actor.person,
  })
  expect(said).toEqual({ done: 1, left: 1 })
  expect((await lena.perform(seeCase, { case: one.case })).found.assignee).toBe(jonas.actor.person)
})
