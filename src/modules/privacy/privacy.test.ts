// What goes when, what came back from a backup, breaches, assessments, the record, and what waits.
import { expect, test } from 'vitest'
import { erasePerson } from '../people/erase-person.ts'
import { seeDesk } from '../start/see-desk.ts'
import { linkFor } from '../../testing/letters.ts'
import { askByAddress } from './ask-by-address.ts'
import { confirmRequest } from './confirm-request.ts'
import { decideUse } from './decide-use.ts'
import { fulfilRequest } from './fulfil-request.ts'
import { judgeBreach } from './judge-breach.ts'
import { noteBreach } from './note-breach.ts'
import { placeHold } from './place-hold.ts'
import { proposeUse } from './propose-use.ts'
import { replayErasures } from './replay-erasures.ts'
import { runRetention } from './run-retention.ts'
import { seeAssessments } from './see-breaches.ts'
import { seeErasures } from './see-erasures.ts'
import { seeRetention } from './see-retention.ts'
import { writeAssessment } from './write-assessment.ts'
import { writeWords } from './write-words.ts'
import { town, shop, maria, ingrid, owned, fresh, asked } from '../../testing/rights-stories.ts'

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

test('[R14] an assessment waits to be looked at again in its month; what takes its place hides it, once', async () => {
  const desk = await shop.as(ingrid)
  const written = {
    title: 'Cameras at the door',
    about: 'A camera looks at the back door at night.',
    need: 'Twice somebody broke in; a lock alone did not help.',
    risks: 'Staff who come early are filmed.',
    measures: 'It is off while somebody works, and films nobody by day.',
    residual: 'low' as const,
    months: 6,
  }
  const { assessment } = await desk.perform(writeAssessment, written)
  const waiting = async () =>
    (await desk.perform(seeDesk, {})).waiting.filter(
      ({ say }) => say.key === 'privacy.waits-assessment',
    )
  expect(await waiting()).toEqual([])
  town.clock.advance(175 * 86_400_000)
  expect(await waiting()).toMatchObject([{ say: { values: { title: 'Cameras at the door' } } }])
  const again = { ...written, residual: 'medium' as const, replaces: assessment }
  await desk.perform(writeAssessment, again)
  const seen = await desk.perform(seeAssessments, {})
  expect(seen.assessments.map(({ residual }) => residual)).toEqual(['medium'])
  expect(await waiting()).toEqual([])
  await expect(desk.perform(writeAssessment, again)).rejects.toMatchObject({
    say: { key: 'privacy.assessed-already' },
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
})
