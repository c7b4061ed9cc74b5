// The pages as people walk through them, without script, on the demonstration.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoTown, type DemoTown } from '../../testing/demo-town.ts'

let town: DemoTown
beforeAll(async () => {
  town = await openDemoTown()
})
afterAll(() => town.close())

const as = (name?: string) => town.browseAs(name)

test('a visitor reads what the business promises, without an account, and sees what is not public and why [R23] [R26]', async () => {
  const visitor = await as()
  const list = await visitor.get('/guidelines')
  for (const words of [
    'What we stand for',
    'Returns and mistakes',
    'Prices in shop and online',
    'It says who holds which key',
  ])
    expect(list.text).toContain(words)
  expect((await visitor.get('/guidelines/cash-and-keys')).status).toBe(404)
  const page = await visitor.get('/guidelines/returns')
  expect(page.text).toContain('In short If something was wrong')
  expect(page.html).toContain('id="c-3"')
  expect(page.links.map((link) => link.href)).toContain('/guidelines/returns/v/2#c-3')
  expect((await visitor.get('/guidelines/prices')).html).toContain('<table')
  expect((await visitor.get('/guidelines/returns/print')).text).toContain('A word is enough')
})

test('the difference between two versions shows old and new words [R27] [R51]', async () => {
  const page = await (await as()).get('/guidelines/returns/v/2/changes')
  expect(page.html).toMatch(/<del>(?:(?!<\/del>).)*by the end of the/s)
  expect(page.html).toMatch(/<ins>.*three days.*<\/ins>/s)
  expect(page.text).toContain('1 part stayed as it was')
  expect((await (await as()).get('/guidelines/returns/v/1')).text).toContain(
    'This is an earlier version',
  )
  expect((await (await as()).get('/guidelines/returns/v/77')).status).toBe(404)
  expect((await (await as()).get('/guidelines/returns/v/eight')).status).toBe(404)
})

test('a translation says how far it can be relied on [R171]', async () => {
  const visitor = await as()
  expect((await visitor.get('/guidelines/community-guidelines?language=de')).text).toContain(
    'reviewed by a second reader',
  )
  const returns = await visitor.get('/guidelines/returns?language=de')
  expect(returns.text).toContain('Nobody has reviewed this translation yet')
  expect(returns.html).toContain('lang="de"')
})

test('an employee is asked to read the code, says so, and can show which text it was [R25]', async () => {
  const tomasz = await as('Tomasz Nowak')
  expect((await tomasz.get('/me/guidelines')).text).toContain('Code of conduct')
  const read = await tomasz.send(
    await tomasz.get('/guidelines/code-of-conduct'),
    '/guidelines/code-of-conduct/acknowledge',
    {},
  )
  expect(read.text).toContain('Kept: you have read this version.')
  expect(read.forms.map((form) => form.action)).not.toContain(
    '/guidelines/code-of-conduct/acknowledge',
  )
  const mine = await tomasz.get('/me/guidelines')
  expect(mine.text).toContain('Nothing is waiting for you.')
  expect(mine.text).toContain('Fingerprint of the text')
  expect(
    (await (await as('Maria Rossi')).get('/guidelines/code-of-conduct')).forms.map(
      (form) => form.action,
    ),
  ).not.toContain('/guidelines/code-of-conduct/acknowledge')
})

test('a reader checks whether they understood, and is told at once [R24]', async () => {
  const visitor = await as()
  const page = await visitor.get('/guidelines/community-guidelines/v/1/questions')
  const asked = page.forms.find((form) => 'question' in form.fields)
  const answer = await visitor.send(page, asked?.action ?? '', { answer: '0' })
  expect(answer.text).toMatch(/That fits\.|Not quite\./)
  expect((await visitor.send(page, asked?.action ?? '', {})).status).toBe(422)
})

test('the owner writes from a starter, is told how plain it is, publishes, and changes it with a reason [R18] [R39]', async () => {
  const owner = await as('Amira Haddad')
  const form = await owner.get('/desk/guidelines/new')
  const again = await owner.send(form, '/desk/guidelines/new', {
    title: 'Gäste',
    slug: 'Gäste!',
    kind: 'policy',
  })
  expect([
    again.status,
    again.forms.find((one) => one.action === '/desk/guidelines/new')?.fields['title'],
  ]).toEqual([422, 'Gäste'])
  const draft = await owner.send(form, '/desk/guidelines/new', {
    title: 'Guests in the bakery',
    slug: 'guests',
    kind: 'code',
    starter: 'code',
  })
  expect(draft.path).toBe('/desk/guidelines/guests/draft')
  expect(draft.text).toMatch(/by the flesch/i)
  const saved = await owner.send(draft, '/desk/guidelines/guests/draft', { universal: ['1', '2'] })
  expect(saved.text).toContain('Saved. Readers see nothing of it yet.')
  const stale = await owner.send(draft, '/desk/guidelines/guests/draft', {
    title: 'Mine',
    was: 'something else',
  })
  expect([stale.status, stale.text.includes('Somebody else has saved this text')]).toEqual([
    409,
    true,
  ])
  const published = await owner.send(
    await owner.get('/desk/guidelines/guests/publish'),
    '/desk/guidelines/guests/publish',
    {},
  )
  expect(published.text).toContain('Published.')
  const next = await owner.send(published, '/desk/guidelines/guests/start-draft', {})
  const refused = await owner.send(
    await owner.get('/desk/guidelines/guests/publish'),
    '/desk/guidelines/guests/publish',
    { effect: '2020-01-01', weight: 'minor', changed: 'Nothing much.' },
  )
  expect(refused.text).toContain('This day has passed')
  expect(next.path).toBe('/desk/guidelines/guests/draft')
})

test('a moderator writes the local layer of their space; readers of the space see where it comes from [R168]', async () => {
  const page = await (await as('Maria Rossi')).get('/s/around-the-oven/guidelines')
  expect(page.text).toContain('Around the oven: our own rules')
  const rules = await (await as()).get('/guidelines/around-the-oven-rules')
  expect(rules.text).toContain('Here in place of community-guidelines#6')
  expect(rules.text).toContain('31 members answered')
  expect((await (await as()).get('/s/around-the-oven')).links.map((link) => link.href)).toContain(
    '/s/around-the-oven/guidelines',
  )
  expect((await (await as('Maria Rossi')).get('/desk/guidelines')).status).toBe(403)
})

test('a translation is written beside its source and reviewed by somebody else [R171]', async () => {
  const owner = await as('Amira Haddad')
  const path = '/desk/guidelines/returns/v/2/translation/de'
  const own = await owner.send(await owner.get(path), `${path}/review`, {})
  expect([own.status, own.text.includes('two pairs of eyes')]).toEqual([422, true])
  const ingrid = await as('Ingrid Solheim')
  expect((await ingrid.send(await ingrid.get(path), `${path}/review`, {})).text).toContain(
    'two people stand for it',
  )
  const french = '/desk/guidelines/returns/v/2/translation/fr'
  const short = await owner.send(await owner.get(french), french, {
    title: 'Retours',
    source: '## Un',
  })
  expect(short.text).toContain('Give both the same ones.')
  expect(short.forms.find((form) => form.action === french)?.fields).toMatchObject({
    title: 'Retours',
    source: '## Un',
  })
})

test('every page stands in German and in the made-up language, no id twice, five queries of its own at most', async () => {
  const owner = await as('Amira Haddad')
  const paths = [
    '/guidelines',
    '/guidelines/returns',
    '/guidelines/returns/v/1',
    '/guidelines/returns/v/2/changes',
    '/guidelines/returns/print',
    '/guidelines/values',
    '/guidelines/community-guidelines/v/1/questions',
    '/s/around-the-oven/guidelines',
    '/me/guidelines',
    '/desk/guidelines',
    '/desk/guidelines/new',
    '/desk/guidelines/values-wizard',
    '/desk/guidelines/code-of-conduct',
    '/desk/guidelines/guests/draft',
    '/desk/guidelines/guests/publish',
    '/desk/guidelines/returns/v/2/translation/de',
    '/desk/guidelines/returns/v/2/translation/fr',
    '/desk/guidelines/community-guidelines/v/1/questions',
  ]
  for (const locale of ['de', 'xx', 'en']) {
    await owner.get(`/-/language/${locale}?then=/guidelines`)
    for (const path of paths) {
      const page = await owner.get(path)
      expect([path, page.status]).toEqual([path, 200])
      expect(
        Number(/queries;desc="(\d+)"/.exec(page.headers.get('server-timing') ?? '')?.[1]),
      ).toBeLessThanOrEqual(7)
      const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
      expect([path, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([path, []])
    }
  }
})
