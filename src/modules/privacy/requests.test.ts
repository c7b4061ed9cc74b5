// Requests about one’s own data: the clock, extension, refusal, and who asks.
import { expect, test } from 'vitest'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { askByAddress } from './ask-by-address.ts'
import { extendRequest } from './extend-request.ts'
import { fulfilRequest } from './fulfil-request.ts'
import { refuseRequest } from './refuse-request.ts'
import { seeMine } from './see-mine.ts'
import { seeMyData } from './see-my-data.ts'
import { setPrivacy } from './set-privacy.ts'
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

test('[R12] a request has a month, to the end of its last day where the business is', async () => {
  const id = await asked('rectification', 'My street is spelt with two s.')
  expect((await request(id)).due_at?.toISOString()).toBe('2027-02-28T22:59:59.999Z')
  const [letter] = await lettersTo(town, shop, 'maria@example.org')
  expect(letter?.text).toContain('28 February')
})

test('[R12] two months more: once, with a reason, and only within the first month', async () => {
  const id = await asked('rectification')
  const desk = await shop.as(ingrid)
  await expect(desk.perform(extendRequest, { request: id, why: 'too busy' })).rejects.toMatchObject(
    {
      kind: 'invalid',
    },
  )
  await desk.perform(extendRequest, {
    request: id,
    why: 'The old cards lie in an archive in Storkow.',
  })
  expect((await request(id)).due_at?.toISOString()).toBe('2027-04-30T21:59:59.999Z')
  expect((await lettersTo(town, shop, 'maria@example.org')).at(-1)?.text).toContain('Storkow')
  await expect(
    desk.perform(extendRequest, { request: id, why: 'And once more, for the same reason.' }),
  ).rejects.toMatchObject({ kind: 'clash' })
  const late = await asked('access')
  town.clock.set('2027-03-05T10:00:00Z')
  await expect(
    desk.perform(extendRequest, { request: late, why: 'We only noticed it today, sorry.' }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('[R12] a refusal names its ground, its reasons, the authority and the court', async () => {
  await (
    await shop.as(shop.owner)
  ).perform(setPrivacy, { authority: 'Berlin authority, Alt-Moabit 59' })
  const id = await asked('erasure')
  await (
    await shop.as(ingrid)
  ).perform(refuseRequest, {
    request: id,
    ground: 'legal-duty',
    words: 'Invoices have to be kept for eight years.',
  })
  const text = (await lettersTo(town, shop, 'maria@example.org')).at(-1)?.text
  for (const word of ['17(3)(b)', 'eight years', 'Alt-Moabit', 'court'])
    expect(text).toContain(word)
  expect((await (await shop.as(maria)).perform(seeMine, {})).requests[0]).toMatchObject({
    state: 'refused',
    ground: 'legal-duty',
  })
})

test('nobody decides about their own request, and two do not decide the same one', async () => {
  const own = await asked('erasure', '', ingrid)
  await expect(
    (await fresh(ingrid)).perform(fulfilRequest, { request: own }),
  ).rejects.toMatchObject({ say: { key: 'conflicts.no.own' } })
  const id = await asked('restriction')
  await (await fresh(ingrid)).perform(fulfilRequest, { request: id })
  await expect(
    (await shop.as(shop.owner)).perform(refuseRequest, {
      request: id,
      ground: 'unfounded',
      words: 'We see no dispute about this data.',
    }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('[R12] without an account the address proves who asks, and nothing else is asked', async () => {
  await owned(
    `insert into mail_letters (business, id, kind, to_name, to_email, locale, subject, secretless, state, made_at, next_at)
     values ($1, gen_random_uuid(), 'accounts.letter', 'Claire', 'Claire@Example.org', 'en', 'An old letter', true, 'sent', now(), now())`,
    [shop.business.id],
  )
  await shop.visitor.perform(askByAddress, { kind: 'access', email: 'claire@example.org' })
  const path = await linkFor(town, shop, 'claire@example.org', /\/privacy\/confirm\//)
  const browser = await shop.browse()
  const page = await browser.get(path)
  const status = await browser.send(page, /confirm/, {})
  expect(status.text).toContain('being answered')
  const data = await browser.get(status.path.split('?')[0] + '/data')
  expect(data.text).toContain('Letters to you')
  const json = await browser.get(`${status.path.split('?')[0]}/data.json`)
  expect(json.html).toContain('An old letter')
})

test('asking by address tells nobody whether it is known', async () => {
  const known = await shop.visitor.perform(askByAddress, {
    kind: 'access',
    email: 'maria@example.org',
  })
  const stranger = await shop.visitor.perform(askByAddress, {
    kind: 'access',
    email: 'nobody@example.org',
  })
  expect(known).toEqual(stranger)
  const words = (await lettersTo(town, shop, 'maria@example.org'))
    .at(-1)
    ?.text.split('\n\n')
    .slice(0, 1)
  expect(
    (await lettersTo(town, shop, 'nobody@example.org')).at(-1)?.text.split('\n\n').slice(0, 1),
  ).toEqual(words)
})

test('[R12] a copy has every row, however many, in words and for programs', async () => {
  await owned(
    `insert into encounters (business, id, person, at, channel, words)
     select $1, gen_random_uuid(), $2, now(), 'shop', 'visit ' || n from generate_series(1, 12000) as n`,
    [shop.business.id, maria],
  )
  const self = await shop.as(maria)
  const { held } = await self.perform(takeMyData, {})
  expect(held.find((one) => one.table === 'encounters')?.rows).toHaveLength(12_000)
  const page = await self.perform(seeMyData, { table: 'encounters', page: 240 })
  expect(page).toMatchObject({ pages: 240, page: 240 })
  expect(page.rows).toHaveLength(50)
  const browser = await shop.browse(maria)
  const zip = await browser.get('/me/privacy/data.zip')
  expect(zip.status).toBe(200)
  expect(zip.html).toContain('data.json')
  expect(zip.html).toContain('What passed between you and us')
})
