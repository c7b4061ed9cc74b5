// Asking without a script, in English and German, from the first question to the person who takes over.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDemoTown, type DemoTown } from '../../testing/demo-town.ts'

let town: DemoTown
beforeAll(async () => {
  town = await openDemoTown()
})
afterAll(() => town.close())

const german = { 'accept-language': 'de' }

test('a visitor asks, reads an approved answer marked as a machine’s, and gets a person with one press [R68] [R84] [R86]', async () => {
  const visitor = await town.browseAs()
  const page = await visitor.get('/ask')
  expect(page.text).toContain('A person is one press away')
  const answer = await visitor.send(page, '/ask', { text: 'What are your opening hours?' })
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('Tuesday to Friday from 7 to 18')
  expect(answer.html).toContain('class="suggestion"')
  expect(answer.text).toContain('Nobody has read your question')
  const source = answer.links.find((link) => link.text.includes('Read it where it stands'))
  expect((await visitor.get(source?.href ?? '')).text).toContain('Approved by')
  const told = await visitor.send(answer, /person$/, {})
  expect(told.text).toContain('They get everything that was said')
  expect(told.text).toMatch(/within 8 working hours/)
  const sent = await visitor.send(told, /send$/, { email: 'guest@example.org' })
  expect(sent.text).toContain('It is with a person now')
  const status = sent.links.find((link) => link.href.startsWith('/c/'))
  expect((await visitor.get(status?.href ?? '')).text).toContain('What are your opening hours?')
})

test('the link beside a machine’s words leads to a person too [R68] [R84]', async () => {
  const visitor = await town.browseAs()
  const answer = await visitor.send(await visitor.get('/ask'), '/ask', { text: 'Do you deliver?' })
  const human = answer.links.find((link) => link.href.endsWith('/person'))
  const page = await visitor.get(human?.href ?? '')
  expect((await visitor.send(page, /person$/, {})).text).toContain('A person takes over')
})

test('dieselbe Reise auf Deutsch: Antwort, Beschwerde, Mensch [R68] [R84] [R86]', async () => {
  const visitor = await town.browseAs()
  const page = await visitor.get('/ask', german)
  expect(page.text).toContain('Ein Mensch ist einen Klick entfernt')
  const sent = await visitor.post('/ask', { text: 'Wie sind die Öffnungszeiten?' }, german)
  const answer = await visitor.get(sent.path, german)
  expect(answer.text).toContain('Dienstag bis Freitag von 7 bis 18 Uhr')
  expect(answer.text).toContain('Niemand hat Ihre Frage gelesen')
  const next = await visitor.post(
    sent.path,
    { text: 'Ich möchte mich über das Brot beschweren' },
    german,
  )
  const told = await visitor.get(next.path, german)
  expect(told.text).toContain('Darüber entscheidet keine Maschine')
  expect(told.text).toContain('Wohin sollen wir antworten?')
})

test('what is too long or empty comes back with everything that was typed', async () => {
  const visitor = await town.browseAs()
  const page = await visitor.get('/ask')
  const long = await visitor.send(page, '/ask', { text: 'x'.repeat(10_050) })
  expect(long.status).toBe(422)
  expect(long.html).toContain('x'.repeat(500))
  expect((await visitor.send(page, '/ask', { text: '' })).status).toBe(422)
})

test('the desk sees what was answered and what was not, and marks it [R68] [R92] [R95]', async () => {
  const lena = await town.browseAs('Lena Fischer')
  const desk = await lena.get('/desk/assistant')
  expect(desk.text).toContain('The last thirty days')
  const marked = await lena.send(desk, '/desk/assistant/mark', { marked: 'wrong' })
  expect(marked.text).toContain('Marked.')
  expect(marked.links.some(({ href }) => href.startsWith('/desk/mistakes'))).toBe(false)
  const words = await lena.get('/desk/assistant/words')
  expect(
    (await lena.send(words, '/desk/assistant/words', { topic: 'safety', words: 'mouse' })).text,
  ).toContain('mouse')
  expect((await lena.get('/automations')).text).toContain('Assistant')
})

test('from an answer marked as wrong, whoever leads writes up the mistake in their own words, and nothing is public before they say so [R92]', async () => {
  const visitor = await town.browseAs()
  await visitor.send(await visitor.get('/ask'), '/ask', { text: 'When do you open?' })
  const lead = await town.browseAs('Amira Haddad')
  const desk = await lead.get('/desk/assistant')
  const marked = await lead.send(desk, '/desk/assistant/mark', { marked: 'wrong' })
  const link = marked.links.find(({ href }) => href.startsWith('/desk/mistakes/new?'))
  const writing = await lead.get(link?.href ?? '')
  const form = writing.forms.find(({ action }) => action === '/desk/mistakes/new')
  const day = form?.fields['happenedOn'] ?? ''
  expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(writing.text).not.toContain('When do you open?')
  const written = await lead.send(writing, '/desk/mistakes/new', {
    title: 'The assistant told the old hours',
    happened: 'On Saturday it said that we open at seven. We open at eight.',
    affected: 'Somebody stood before a closed door.',
    cause: 'The answer was not changed when the hours were.',
    remedy: 'The answer says eight, and whoever asked was told.',
    owner: /value="([0-9a-f-]{36})"/.exec(writing.html.split('name="owner"')[1] ?? '')?.[1] ?? '',
    followUp: `${Number(day.slice(0, 4)) + 1}${day.slice(4, 8)}01`,
  })
  expect(written.path).toMatch(/^\/mistakes\//)
  expect((await visitor.get(written.path)).status).toBe(404)
  const published = await lead.send(written, /publish$/, {})
  expect(published.status).toBe(200)
  expect((await visitor.get(written.path)).text).toContain('The assistant told the old hours')
})

test('the help is read, searched and judged; an answer waits for approval at the desk [R86]', async () => {
  const visitor = await town.browseAs()
  const help = await visitor.get('/help')
  expect(help.text).toContain('Orders and pick-up')
  expect((await visitor.get('/help?words=freezer')).text).toMatch(/freeze/i)
  const article = await visitor.get('/help/orders-and-pick-up')
  expect((await visitor.send(article, '/help/-/helpful', { helpful: 'yes' })).text).toContain(
    'without any trace of you',
  )
  expect((await visitor.get('/help/when-somebody-complains')).status).toBe(404)
  const lena = await town.browseAs('Lena Fischer')
  const list = await lena.get('/desk/answers')
  const waiting = list.links.find(
    (link) => /^\/desk\/answers\/[0-9a-f-]{36}$/.test(link.href) && /freeze/i.test(link.text),
  )
  const done = await lena.send(await lena.get(waiting?.href ?? ''), /approve$/, {})
  expect(done.text).toContain('It can be read and quoted from now on')
})

test('on another site the assistant is a plain form that says what it is and leads here; its script can load nothing [R84]', async () => {
  const visitor = await town.browseAs()
  const script = await visitor.get('/ask/embed.js')
  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect(script.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(script.html).toContain('A machine looks for an approved answer')
  expect(script.html).toContain('/contact')
  const page = await visitor.get('/ask?text=Do+you+deliver%3F')
  expect(page.forms.find(({ action }) => action === '/ask')?.fields['text']).toBe('Do you deliver?')
  expect(page.text).toContain('A person is one press away')
})

test('on the page of a question stands the way to the machine’s draft, and on a complaint it does not [R86]', async () => {
  const agent = await town.browseAs('Lena Fischer')
  const question = await agent.get('/desk/cases?track=question&what=all')
  const first = question.links.find(({ href }) => /^\/desk\/cases\/[0-9a-f-]{36}$/.test(href))
  const page = await agent.get(first?.href ?? '')
  const draft = page.links.find(({ href }) => href.startsWith('/desk/assistant/draft/'))
  expect((await agent.get(draft?.href ?? '')).text).toContain('Nothing is sent from here')
  const complaints = await agent.get('/desk/cases?track=complaint&what=all')
  const other = complaints.links.find(({ href }) => /^\/desk\/cases\/[0-9a-f-]{36}$/.test(href))
  expect((await agent.get(other?.href ?? '')).html).not.toContain('/desk/assistant/draft/')
})
