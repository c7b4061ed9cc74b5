// The pages as people walk through them, without script, on the demonstration.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoTown, type DemoTown } from '../../testing/demo-town.ts'

let town: DemoTown
beforeAll(async () => {
  town = await openDemoTown()
})
afterAll(() => town.close())

test('a visitor reads what was promised, kept and broken, with figures that count the broken ones [R35]', async () => {
  const visitor = await town.browseAs()
  const page = await visitor.get('/commitments')
  for (const words of [
    'Every shelf says',
    'No more single-use cups',
    'Of 2 promises that came due, 1 was kept',
  ])
    expect(page.text).toContain(words)
  const cups = page.links.find((link) => link.text.includes('single-use cups'))
  expect((await visitor.get(cups?.href ?? '')).text).toContain('no room for a second dishwasher')
  const german = await visitor.get('/commitments', { 'accept-language': 'de' })
  expect(german.text).toContain('Nicht eingehalten')
})

test('the feed is well-formed and says what became of each promise [R35]', async () => {
  const visitor = await town.browseAs()
  const atom = await visitor.get('/commitments/feed')
  expect(atom.headers.get('content-type')).toContain('application/atom+xml')
  expect(atom.html).toContain('second dishwasher')
  expect((await visitor.get('/commitments/rss')).headers.get('content-type')).toContain(
    'application/rss+xml',
  )
})

test('the desk promises something, postpones it, keeps it, and a reader who followed is told [R65] [R123]', async () => {
  const owner = await town.browseAs('Amira Haddad')
  const form = await owner.get('/desk/commitments/new')
  const wrong = await owner.send(form, '/desk/commitments/new', { title: 'Short' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('value="Short"')
  const lena = /<option value="([^"]+)"[^>]*>Lena Fischer/.exec(form.html)?.[1] ?? ''
  const made = await owner.send(form, '/desk/commitments/new', {
    title: 'A bench stands in front of the shop',
    kind: 'change',
    owner: lena,
    due: '2027-01-01',
    public: 'on',
  })
  expect(made.text).toContain('Promised. Who answers for it is told.')
  const id = made.path.split('/').at(-1) ?? ''
  const maria = await town.browseAs('Maria Rossi')
  const followed = await maria.send(await maria.get(`/commitments/${id}`), /follow$/, {})
  expect(followed.text).toContain('Tell me no more')
  const agent = await town.browseAs('Lena Fischer')
  const late = await agent.send(await agent.get(`/desk/commitments/${id}`), /delay$/, {
    due: '2027-02-01',
    reason: 'The permit of the district takes longer than we thought.',
  })
  expect(late.text).toContain('The first day stays in sight')
  const done = await agent.send(late, /keep$/, {
    done: 'The bench stands there, with a back and armrests.',
    evidence: 'Come and sit down, or look at the photograph in the window.',
  })
  expect(done.text).toContain('Those who asked for it are being told')
  await town.app.settle()
  expect((await maria.get('/me/notifications')).text).toContain('You said it, we did it')
  expect((await maria.get('/me/asked')).text).toContain('with a back and armrests')
})

test('a mistake is read with its remedy and what changes; an unpublished one is not there for visitors [R41]', async () => {
  const visitor = await town.browseAs()
  const list = await visitor.get('/mistakes')
  const link = list.links.find((one) => one.text.includes('walnuts'))
  const page = await visitor.get(link?.href ?? '')
  expect(page.text).toContain('What we put right')
  expect(page.text).toContain('Trays with nuts get a red rim')
  expect((await visitor.get('/decision-log')).text).toContain('Closed on Mondays')
  expect((await visitor.get('/desk/commitments')).path).toContain('/sign-in')
  expect((await visitor.get('/commitments/not-an-id')).status).toBe(404)
})
