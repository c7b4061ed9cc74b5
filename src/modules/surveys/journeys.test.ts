// Pages as people walk through them, without a script: who answers on a phone, who leads, who reads along.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoTown, type DemoTown } from '../../testing/demo-town.ts'

let town: DemoTown
beforeAll(async () => {
  town = await openDemoTown()
})
afterAll(() => town.close())

test('a neighbour opens the link, reads how answers are kept, branches, goes back, sends, and nothing is left in the browser', async () => {
  const phone = await town.browseAs()
  const start = await phone.get('/surveys/neighbours')
  expect(start.text).toContain('This survey is anonymous')
  expect(start.text).toContain('Figures are shown from 5 answers on')
  const form = start.forms.find((one) => one.action.endsWith('/begin'))
  expect(Object.keys(form?.fields ?? {})).not.toContain('_once')
  const first = await phone.send(start, /begin$/, {})
  expect(first.text).not.toContain('What bothers you?')
  const opened = await phone.send(first, /answer$/, { 'a.bother': '4', 'a.good': '3', go: 'next' })
  expect(opened.text).toContain('What bothers you?')
  const thanks = await phone.send(opened, /answer$/, {
    'a.bother': '4',
    'a.what': ['o1', 'o2'],
    go: 'send',
  })
  expect(thanks.path).toBe('/surveys/neighbours/thanks')
  expect(thanks.text).toContain('nobody can tell which are yours')
  expect([...phone.cookies.keys()].filter((name) => name.includes('survey'))).toEqual([])
})

test('the same in German, with a button of a letter that has chosen the first answer', async () => {
  const phone = await town.browseAs()
  const german = { 'accept-language': 'de' }
  const start = await phone.get('/surveys/neighbours?first=2', german)
  expect(start.text).toContain('Diese Umfrage ist anonym')
  expect(start.text).toContain('Wie lebt es sich neben uns?')
  const page = await phone.post('/surveys/neighbours/begin', { way: 'link', first: '2' }, german)
  const german2 = await phone.get(page.path, german)
  expect(german2.text).toContain('Was stört Sie?')
  expect(german2.text).toContain('Möchte ich nicht sagen')
})

test('a page without its answers says so, and an answer that cannot be is told at its question', async () => {
  const other = await town.browseAs()
  expect((await other.get('/surveys/neighbours/answer')).text).toContain('nothing to go on with')
  const first = await other.send(await other.get('/surveys/neighbours'), /begin$/, {})
  const wrong = await other.send(first, /answer$/, { 'a.bother': '77', go: 'next' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Choose one of the answers')
})

test('who leads writes a question, sees it on a phone, and is told that the team is too small', async () => {
  const lead = await town.browseAs('Amira Haddad')
  const desk = await lead.get('/desk/surveys')
  expect(desk.text).toContain('How are you at work?')
  const survey = await lead.get('/desk/surveys/how-are-you')
  expect(survey.text).toContain('Before it opens')
  const added = await lead.send(
    await lead.get('/desk/surveys/how-are-you/questions/new'),
    /questions$/,
    {
      text: 'Which shift do you work most?',
      purpose: 'To see whether the night weighs heavier',
      kind: 'single',
      options: 'Early\nLate\nNight | 2',
    },
  )
  expect(added.text).toContain('Which shift do you work most?')
  const preview = await lead.get('/desk/surveys/how-are-you/preview?page=1')
  expect(preview.text).toContain('Which shift do you work most?')
  const missing = await lead.send(
    await lead.get('/desk/surveys/how-are-you/questions/new'),
    /questions$/,
    {
      text: 'Why no purpose?',
      kind: 'text',
    },
  )
  expect(missing.status).toBe(422)
})

test('[R131] results say how sure they are, in the page, the table and the file, from one release', async () => {
  const lead = await town.browseAs('Amira Haddad')
  const page = await lead.get('/surveys/customers-spring/results')
  expect(page.text).toMatch(/Score \d+, between -?\d+ and \d+\. About 55 answers/)
  expect(page.text).toContain('What we do about it')
  const json = JSON.parse((await lead.get('/surveys/customers-spring/results.json')).html) as {
    results: { questions: { measured: { figures: { value: number }[] }[] }[] }
  }
  const score = json.results.questions[0]?.measured[0]?.figures[0]?.value
  expect(page.text).toContain(`Score ${score}`)
  expect((await lead.get('/surveys/customers-spring/results.csv')).html).toContain(
    `,score,${score},`,
  )
  const outside = await town.browseAs()
  expect((await outside.get('/surveys/customers-spring/results')).status).toBe(404)
  expect((await outside.get('/surveys/customers-spring/results.csv')).status).toBe(404)
  const baker = await town.browseAs('Tomasz Nowak')
  expect((await baker.get('/surveys/customers-spring/results')).text).toContain(
    'second till on Saturdays',
  )
})

test('the poster carries a code, and buttons for a letter are plain links', async () => {
  const lead = await town.browseAs('Amira Haddad')
  const poster = await lead.get('/desk/surveys/neighbours/poster')
  expect(poster.html).toContain('<svg')
  expect(poster.text).toContain('/surveys/neighbours?first=1')
  const kiosk = await lead.get('/surveys/neighbours/kiosk')
  expect(kiosk.forms.find((one) => one.action.endsWith('/begin'))?.fields['way']).toBe('kiosk')
})
