// What is not there for whom: concerns of employees, and whatever is about oneself.
import { expect, test } from 'vitest'
import { nothing, question, z, type Asking } from '#kernel'
import { day, lead, lena, owner, shop, tomasz, town } from '../../testing/desk-stories.ts'
import { answer } from './answer.ts'
import { raiseConcern, seeMine } from './concerns.ts'
import { asked } from './for-tests.ts'
import { seeCase } from './see-case.ts'
import { seeCases } from './see-cases.ts'
import { caseCard } from './subjects.ts'
import { waits } from './waits.ts'

const done = (id: string) => ({ case: id, text: 'None.', next: 'done' })

test('[R44] a concern is not there for agents and owner: not in the list, the counters, search, by id or in what waits', async () => {
  const before = await lena.perform(seeCases, { what: 'all' })
  const { link } = await tomasz.perform(raiseConcern, {
    subject: 'Nightshift planning is unfair',
    text: 'I always get Sundays.',
  })
  const heard = await lead.perform(seeCases, { what: 'all' })
  expect(heard.cases.map(({ track }) => track)).toEqual(['concern'])
  const id = String(heard.cases[0]?.id)
  const search = question({
    name: 'cases.searching-for-tests',
    input: z.object({}),
    subject: nothing,
    may: () => true as const,
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: async (now: Asking) => ({
      hits: await caseCard.search?.(now, 'Nightshift', 10),
      title: await caseCard.title(now, id),
      waits: await waits(now),
    }),
  } as never)
  for (const other of [lena, owner]) {
    const after = await other.perform(seeCases, { what: 'all' })
    expect(after.total).toBe(before.total)
    expect(after.counts).toEqual(before.counts)
    expect((await other.perform(seeCases, { words: 'Nightshift', what: 'all' })).cases).toEqual([])
    await expect(other.perform(seeCase, { case: id })).rejects.toMatchObject({
      kind: 'missing',
      say: { key: 'road.missing' },
    })
    await expect(other.perform(answer, done(id))).rejects.toMatchObject({ kind: 'missing' })
    const found = (await other.perform(search as never, {})) as {
      hits: unknown[]
      title: undefined
      waits: Array<{ href: string }>
    }
    expect(found.hits).toEqual([])
    expect(found.title).toBeUndefined()
    expect(found.waits.filter(({ href }) => href.includes(id))).toEqual([])
  }
  await lead.perform(answer, { case: id, text: 'I look into it.', next: 'we-act', by: day(5) })
  const mine = await tomasz.perform(seeMine, {})
  expect(mine.cases.map((one) => one.link)).toContain(link)
})

test('[R44] a people lead whom a concern is about does not hear it', async () => {
  await tomasz.perform(raiseConcern, {
    subject: 'How Petra talks to us',
    text: 'She shouts.',
    about: [lead.actor.person],
  })
  const { cases } = await lead.perform(seeCases, { what: 'all' })
  expect(cases.map(({ subject }) => subject)).not.toContain('How Petra talks to us')
})

test('somebody of ours cannot work on their own case', async () => {
  const sent = await asked(shop, { email: 'own@bramble.example' })
  await town.app.database.owner.query('update cases set person = $1 where id = $2', [
    lena.actor.person,
    sent.case,
  ])
  await expect(lena.perform(seeCase, { case: sent.case })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('[R44] a people lead finds an old concern by a word that stands in hundreds of newer cases of customers', async () => {
  await tomasz.perform(raiseConcern, {
    subject: 'Nobody cleans the cloakroom',
    text: 'It has been like this since May.',
  })
  await town.app.database.owner.query(
    `insert into cases (business, id, reference, track, state, subject, channel, locale, name, opened_at, latest_at)
     select $1, gen_random_uuid(), 'CLOAK-' || n, 'question', 'new', 'A coat in the cloakroom', 'form', 'en', '', at, at
     from generate_series(1, 600) n, lateral (select $2::timestamptz + n * interval '1 second' as at) one`,
    [shop.business.id, town.clock.now()],
  )
  const found = async (who: typeof lead) =>
    (await who.perform(seeCases, { words: 'cloakroom', what: 'all' })).cases
  expect((await found(lead)).map(({ subject }) => subject)).toEqual(['Nobody cleans the cloakroom'])
  expect((await found(lena)).map(({ track }) => track)).not.toContain('concern')
})
