// What somebody could try: another’s copy, a flood, an erasure on hold, the last owner, a waiting letter.
import { expect, test } from 'vitest'
import { erasePerson } from '../people/erase-person.ts'
import { changePerson } from '../people/change-person.ts'
import { noteEncounter } from '../people/note-encounter.ts'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { askByAddress } from './ask-by-address.ts'
import { confirmRequest } from './confirm-request.ts'
import { fulfilRequest } from './fulfil-request.ts'
import { liftHold } from './lift-hold.ts'
import { liftRestriction } from './lift-restriction.ts'
import { placeHold } from './place-hold.ts'
import { requestKey } from './request-link.ts'
import { seeMine } from './see-mine.ts'
import { seeMyData } from './see-my-data.ts'
import { seeStatus } from './see-status.ts'
import { takeMyData } from './take-my-data.ts'
import {
  town,
  shop,
  maria,
  ingrid,
  owned,
  fresh,
  asked,
  request,
} from '../../testing/rights-stories.ts'

test('attack: a copy for somebody else is not had by guessing, by a stranger’s address or by another’s link', async () => {
  const yusuf = await shop.add('Yusuf Demir', { email: 'yusuf@example.org' })
  await shop.visitor.perform(askByAddress, { kind: 'access', email: 'maria@example.org' })
  await town.app.settle()
  const [row] = await owned<{ id: string }>(
    `select id from privacy_requests where email = 'maria@example.org' and business = $1`,
    [shop.business.id],
  )
  const guess = `${row?.id}.${'A'.repeat(43)}`
  for (const verb of [seeStatus, takeMyData, seeMyData])
    await expect(shop.visitor.perform(verb as never, { key: guess })).rejects.toMatchObject({
      kind: 'missing',
    })
  await expect(shop.visitor.perform(confirmRequest, { key: guess })).rejects.toMatchObject({
    kind: 'missing',
  })
  const path = await linkFor(town, shop, 'maria@example.org', /\/privacy\/confirm\//)
  const { key } = await shop.visitor.perform(confirmRequest, { key: path.split('/').at(-1) })
  // The address has an account: its letter alone opens nothing, a second step of signing in is not passed by.
  await expect(shop.visitor.perform(takeMyData, { key })).rejects.toMatchObject({ kind: 'missing' })
  expect(await shop.visitor.perform(seeStatus, { key })).toMatchObject({ account: true })
  const { held } = await (await shop.as(yusuf)).perform(takeMyData, {})
  expect(JSON.stringify(held)).not.toContain('maria@')
  await expect(shop.visitor.perform(takeMyData, {})).rejects.toMatchObject({ remedy: 'sign-in' })
})

test('attack: a flood of requests is one request, and is slowed down', async () => {
  const first = await asked('access')
  expect(await asked('access')).toBe(first)
  const flood = async () => {
    for (let times = 0; times < 8; times++)
      await shop.visitor.perform(
        askByAddress,
        { kind: 'access', email: `someone${times}@example.org` },
        { address: '198.51.100.9' },
      )
  }
  await expect(flood()).rejects.toMatchObject({ kind: 'limited' })
})

test('[R12] attack: what is on legal hold is not erased, by nobody and in no way, until the hold is lifted', async () => {
  const desk = await fresh(ingrid)
  const { hold } = await desk.perform(placeHold, {
    person: maria,
    reason: 'Claim about a broken tooth, file 12/27, until the court has decided.',
  })
  const id = await asked('erasure')
  await expect(desk.perform(fulfilRequest, { request: id })).rejects.toMatchObject({
    say: { key: 'privacy.no.hold' },
  })
  for (const who of [maria, shop.owner])
    await expect(
      (await fresh(who)).perform(erasePerson, { person: maria, sure: 'yes' }),
    ).rejects.toMatchObject({ say: { key: 'privacy.no.hold' } })
  expect((await request(id)).state).toBe('open')
  await desk.perform(liftHold, { hold, why: 'The court has decided; it was paid.' })
  await desk.perform(fulfilRequest, { request: id })
  expect(await owned(`select name from people where id = $1`, [maria])).toEqual([{ name: '' }])
})

test('attack: the last owner cannot be erased, whoever asks', async () => {
  const id = await asked('erasure', '', shop.owner)
  await expect((await fresh(ingrid)).perform(fulfilRequest, { request: id })).rejects.toMatchObject(
    {
      say: { key: 'people.last-owner' },
    },
  )
  expect((await request(id)).state).toBe('open')
})

test('attack: an erasure while a letter waits takes the letter along, and the last word leaves no trace', async () => {
  await asked('access')
  await town.app.settle()
  const id = await asked('erasure')
  await (
    await fresh(ingrid)
  ).perform(fulfilRequest, { request: id, words: 'As you wished, Maria.' })
  const letters = await lettersTo(town, shop, 'maria@example.org')
  expect(letters).toHaveLength(1)
  expect(letters[0]?.text).toContain('Your data is erased')
  expect(letters[0]?.text).toContain('What was done, without by whom')
})

test('[R12] data under restriction is only stored: verbs that use it are refused, the person still acts', async () => {
  const id = await asked('restriction', 'I dispute what was noted about me.')
  const desk = await fresh(ingrid)
  await desk.perform(fulfilRequest, { request: id })
  const owner = await shop.as(shop.owner)
  await expect(
    owner.perform(noteEncounter, { person: maria, channel: 'shop', words: 'Came in again.' }),
  ).rejects.toMatchObject({ say: { key: 'privacy.no.restricted' } })
  const self = await shop.as(maria)
  expect(await self.perform(seeMine, {})).toMatchObject({ restricted: expect.any(Date) })
  await self.perform(changePerson, { person: maria, name: 'Maria Rossi' })
  await desk.perform(liftRestriction, { person: maria, why: 'The note was taken out.' })
  await owner.perform(noteEncounter, { person: maria, channel: 'shop', words: 'Came in again.' })
})

test('the link that shows how a request stands opens nothing else', () => {
  const now = { seals: { sign: (use: string, text: string) => `${use}:${text}` } } as never
  expect(requestKey(now, 'status', 'x')).not.toBe(requestKey(now, 'confirm', 'x'))
})
