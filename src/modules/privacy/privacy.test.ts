import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPost } from '#kernel/mail'
import { erasePerson } from '../people/erase-person.ts'
import { changePerson } from '../people/change-person.ts'
import { noteEncounter } from '../people/note-encounter.ts'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { ask } from './ask.ts'
import { askByAddress } from './ask-by-address.ts'
import { confirmRequest } from './confirm-request.ts'
import { decideUse } from './decide-use.ts'
import { extendRequest } from './extend-request.ts'
import { fulfilRequest } from './fulfil-request.ts'
import { judgeBreach } from './judge-breach.ts'
import { liftHold } from './lift-hold.ts'
import { liftRestriction } from './lift-restriction.ts'
import { noteBreach } from './note-breach.ts'
import { placeHold } from './place-hold.ts'
import { proposeUse } from './propose-use.ts'
import { refuseRequest } from './refuse-request.ts'
import { replayErasures } from './replay-erasures.ts'
import { requestKey } from './request-link.ts'
import { runRetention } from './run-retention.ts'
import { seeErasures } from './see-erasures.ts'
import { seeMine } from './see-mine.ts'
import { seeMyData } from './see-my-data.ts'
import { seeRequest } from './see-request.ts'
import { seeRetention } from './see-retention.ts'
import { seeStatus } from './see-status.ts'
import { setPrivacy } from './set-privacy.ts'
import { takeMyData } from './take-my-data.ts'
import { waits } from './waits.ts'
import { writeWords } from './write-words.ts'

let town: Town
let shop: Shop
let maria: string
let ingrid: string
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  openPost({ smtp: undefined, mailFrom: undefined })
  town.clock.set('2027-01-31T10:00:00Z')
  shop = await town.found()
  maria = await shop.add('Maria Rossi', { email: 'maria@example.org' })
  await owned('update people set email_confirmed_at = joined_at where id = $1', [maria])
  ingrid = await shop.add('Ingrid Solheim', { hats: ['ethics-contact'] })
})

const owned = async <T extends object>(sql: string, values: unknown[] = []) =>
  (await town.app.database.owner.query<T>(sql, values)).rows
/** Somebody who has just proved who they are, as a deciding verb asks for. */
const fresh = async (person: string) => {
  const who = await shop.as(person)
  const session = { id: person, provenAt: town.clock.now(), seenAt: town.clock.now(), factors: [] }
  return {
    ...who,
    perform: ((card, input, more) =>
      who.perform(card, input, {
        actor: { ...who.actor, session },
        ...more,
      })) as typeof who.perform,
  }
}
const asked = async (kind: string, words = '', person = maria) =>
  (await (await shop.as(person)).perform(ask, { kind, words })).request
const request = async (id: string) =>
  (await (await shop.as(ingrid)).perform(seeRequest, { request: id })).request

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

test('[R10] a restored backup erases again whoever was erased, from the log beside the database', async () => {
  await (await fresh(shop.owner)).perform(erasePerson, { person: maria, sure: 'yes' })
  await town.app.settle()
  const { lines } = await shop.system.perform(seeErasures, {})
  expect(lines).toHaveLength(1)
  expect(JSON.stringify(lines)).not.toContain('maria@')
  // As a backup from before the erasure would have it: the row is back, the log in the database is not.
  await owned(`update people set name = 'Maria Rossi', erased_at = null where id = $1`, [maria])
  await owned('delete from privacy_erasures where business = $1', [shop.business.id])
  expect(await shop.system.perform(replayErasures, {})).toMatchObject({ people: 1 })
  expect(await owned('select name from people where id = $1', [maria])).toEqual([{ name: '' }])
  expect(await shop.system.perform(replayErasures, { lines: [] })).toMatchObject({ people: 0 })
})

test('[R10] an address without an account is erased, and recognised in a restored backup by its keyed hash alone', async () => {
  await shop.visitor.perform(askByAddress, { kind: 'erasure', email: 'claire@example.org' })
  const path = await linkFor(town, shop, 'claire@example.org', /\/privacy\/confirm\//)
  await shop.visitor.perform(confirmRequest, { key: path.split('/').at(-1) })
  const [row] = await owned<{ id: string }>(
    `select id from privacy_requests where email = 'claire@example.org' and business = $1`,
    [shop.business.id],
  )
  await (await fresh(ingrid)).perform(fulfilRequest, { request: row?.id })
  await town.app.settle()
  const left = () =>
    owned(
      `select 1 from mail_letters where business = $1 and to_email = 'claire@example.org' and kind <> 'privacy.last-word'`,
      [shop.business.id],
    )
  expect(await left()).toEqual([])
  await owned(
    `insert into mail_letters (business, id, kind, to_name, to_email, locale, subject, secretless, state, made_at, next_at)
     values ($1, gen_random_uuid(), 'accounts.letter', 'Claire', 'claire@example.org', 'en', 'x', true, 'sent', now(), now())`,
    [shop.business.id],
  )
  expect(await shop.system.perform(replayErasures, {})).toMatchObject({ addresses: 1 })
  expect(await left()).toEqual([])
})

test('[R10] the night job lets go what has run its time, spares a hold, and says how much by which rule', async () => {
  const old = `insert into notifications (business, id, person, about_kind, about, key, link, urgent, by_digest, made_at)
    values ($1, gen_random_uuid(), $2, 'person', gen_random_uuid(), 'forum.told-of-reply', '/', false, false, $3)`
  const longAgo = new Date(town.clock.now().getTime() - 200 * 86_400_000)
  const claire = await shop.add('Claire Dubois')
  for (const person of [maria, claire, claire])
    await owned(old, [shop.business.id, person, longAgo])
  await owned(old, [shop.business.id, maria, town.clock.now()])
  await (
    await shop.as(ingrid)
  ).perform(placeHold, {
    person: maria,
    reason: 'Claim about a broken tooth, file 12/27.',
  })
  const { dry } = await (await shop.as(ingrid)).perform(seeRetention, {})
  expect(dry.find((one) => one.table === 'notifications')).toMatchObject({
    rows: 2,
    held: 1,
    rule: '180 days after made_at',
  })
  expect(
    await owned('select 1 from notifications where business = $1', [shop.business.id]),
  ).toHaveLength(4)
  await shop.system.perform(runRetention, {})
  expect(
    await owned('select 1 from notifications where business = $1', [shop.business.id]),
  ).toHaveLength(2)
  const { runs, dry: after } = await (await shop.as(ingrid)).perform(seeRetention, {})
  expect(runs).toMatchObject([{ rows: 2 }])
  expect(after.find((one) => one.table === 'notifications')).toMatchObject({ rows: 0, held: 1 })
})

test('[R13] a breach has 72 hours and is not closed before those are told who must be', async () => {
  const desk = await shop.as(ingrid)
  const { breach } = await desk.perform(noteBreach, {
    title: 'Lost phone',
    what: 'A phone with the delivery app was left on the tram.',
    data: 'Names and addresses',
    many: 'About forty',
    hoursAgo: 2,
  })
  const [row] = await owned<{ notify_by: Date }>(
    'select notify_by from privacy_breaches where id = $1',
    [breach],
  )
  expect(row?.notify_by.toISOString()).toBe('2027-02-03T08:00:00.000Z')
  const judged = { breach, why: 'The phone was not locked at all.', measures: 'It was wiped.' }
  await expect(
    desk.perform(judgeBreach, { ...judged, risk: 'risk', closed: true }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await expect(
    desk.perform(judgeBreach, { ...judged, risk: 'high', notified: true, closed: true }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await desk.perform(judgeBreach, {
    ...judged,
    risk: 'high',
    notified: true,
    told: true,
    closed: true,
  })
  await expect(desk.perform(judgeBreach, { ...judged, risk: 'none' })).rejects.toMatchObject({
    kind: 'clash',
  })
})

test('[R14] a forbidden use cannot be approved, and nobody approves their own', async () => {
  const owner = await shop.as(shop.owner)
  const use = {
    title: 'Sort customers',
    purpose: 'To sort offers by religion of the customers.',
    data: 'Names',
    people: 'All',
  }
  const { use: bad } = await owner.perform(proposeUse, use)
  await expect(
    (await shop.as(ingrid)).perform(decideUse, {
      use: bad,
      decision: 'approved',
      why: 'Why not, it is fine.',
    }),
  ).rejects.toMatchObject({ say: { key: 'privacy.forbidden' } })
  const { use: good } = await owner.perform(proposeUse, {
    ...use,
    purpose: 'To bake what is eaten.',
  })
  await expect(
    owner.perform(decideUse, { use: good, decision: 'approved', why: 'I like my own idea.' }),
  ).rejects.toMatchObject({ say: { key: 'conflicts.no.own' } })
})

test('[R14] the record is printed from declarations; only words beside it can be written', async () => {
  const desk = await shop.as(ingrid)
  await expect(
    desk.perform(writeWords, { kind: 'purpose', key: 'world-domination', words: 'Everything.' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await desk.perform(writeWords, { kind: 'purpose', key: 'forum', words: 'We talk about bread.' })
  const page = await (await shop.browse()).get('/privacy')
  expect(page.text).toContain('We talk about bread.')
  const linked = JSON.parse(
    (await (await shop.browse()).get('/privacy/dpv.jsonld')).html.replace(/<[^>]+>/g, ''),
  ) as {
    '@type': string[]
    'dpv:hasProcess': unknown[]
  }
  expect(linked['@type']).toContain('dpv:RecordsOfActivities')
  expect(linked['dpv:hasProcess'].length).toBeGreaterThan(8)
})

test('what waits is shown with its day: a request, a breach, a night job that did not run', async () => {
  await asked('rectification')
  await shop.system.perform(runRetention, {})
  town.clock.advance(3 * 86_400_000)
  const browser = await shop.browse(shop.owner)
  const desk = await browser.get('/desk')
  expect(desk.text).toContain('Correct data somebody says is wrong')
  expect(desk.text).toContain('Nothing is let go by night')
  expect(waits).toBeTypeOf('function')
})

test('the link that shows how a request stands opens nothing else', () => {
  const now = { seals: { sign: (use: string, text: string) => `${use}:${text}` } } as never
  expect(requestKey(now, 'status', 'x')).not.toBe(requestKey(now, 'confirm', 'x'))
})
