import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import type { Browsing, Seen } from '../../testing/browse.ts'

let town: Town
let shop: Shop
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
})
afterAll(() => town.close())

const inLanguage = (browser: Browsing, locale: string): Browsing => ({
  ...browser,
  get: (path, headers) => browser.get(path, { 'accept-language': locale, ...headers }),
  post: (path, fields, headers) =>
    browser.post(path, fields, { 'accept-language': locale, ...headers }),
  async send(page, action, fields) {
    const form = page.forms.find((one) =>
      typeof action === 'string' ? one.action === action : action.test(one.action),
    )
    if (!form) throw new Error(`no form ${String(action)} on ${page.path}: ${page.text}`)
    return this.post(form.action, { ...form.fields, ...fields })
  },
})

const day = (days: number) =>
  new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

const said = {
  en: {
    understood: 'Did we understand you?',
    decision: 'The decision',
    second: 'The second review',
    promise: 'We write to you again by',
    rate: 'How was it?',
  },
  de: {
    understood: 'Haben wir Sie verstanden?',
    decision: 'Die Entscheidung',
    second: 'Die zweite Prüfung',
    promise: 'Wir schreiben Ihnen wieder bis',
    rate: 'Wie war es?',
  },
} as const

describe.each(['en', 'de'] as const)(
  'a complaint from form to second review, without a script, in %s',
  (locale) => {
    test('[R59] [R62] [R61] the customer corrects, is decided about with reasons, doubts it, and rates both', async () => {
      const words = said[locale]
      const lena = await shop.add(`Lena ${locale}`, {
        hats: ['agent'],
        communities: ['employees'],
        official: true,
      })
      const tomasz = await shop.add(`Tomasz ${locale}`, {
        hats: ['agent'],
        communities: ['employees'],
        official: true,
      })
      const customer = inLanguage(await shop.browse(), locale)
      const agent = inLanguage(await shop.browse(lena), locale)
      const reviewer = inLanguage(await shop.browse(tomasz), locale)
      const problem = `Die Torte zerfiel ${locale}`

      const form = await customer.get('/contact/complaint')
      const wrong = await customer.send(form, '/contact', { subject: '', text: 'Only this.' })
      expect(wrong.status).toBe(422)
      expect(wrong.html).toContain('Only this.')
      let mine = await customer.send(form, '/contact', {
        subject: problem,
        text: 'The birthday cake fell apart in the box, in front of everybody.',
        remedy: 'My money back.',
        name: 'Claire Dubois',
        email: `claire-${locale}@example.org`,
      })
      expect(mine.path).toMatch(/^\/c\//)
      const own = mine.path

      const list = await agent.get('/desk/cases')
      const link = list.links.find((one) => one.text === problem)?.href ?? ''
      let page: Seen = await agent.get(link)
      page = await agent.send(page, /acknowledge$/, {})
      expect(page.status).toBe(200)
      mine = await customer.get(own)
      expect(mine.text).toContain(words.promise)

      page = await agent.send(page, /assess$/, {
        severity: 'medium',
        assessment: 'A spoilt birthday.',
      })
      page = await agent.send(page, /summarise$/, {
        text: 'You ordered a cake, it fell apart, and you want a new one.',
      })
      mine = await customer.get(own)
      expect(mine.text).toContain(words.understood)
      mine = await customer.send(mine, /summary$/, {
        answer: 'corrected',
        correction: 'Not a new one: my money back.',
      })
      expect(mine.text).not.toContain(words.understood)
      page = await agent.get(link)
      expect(page.text).toContain('Not a new one: my money back.')
      page = await agent.send(page, /summarise$/, {
        text: 'You ordered a cake, it fell apart, and you want your money back.',
      })
      mine = await customer.get(own)
      mine = await customer.send(mine, /summary$/, { answer: 'confirmed' })

      page = await agent.get(link)
      page = await agent.send(page, /investigate$/, {
        findings: 'The box was too small. Jonas packed it and says so himself.',
      })
      const decision = await agent.get(`${link}/decision`)
      expect(decision.status).toBe(200)
      const short = await agent.send(decision, /decide$/, {
        outcome: 'not-upheld',
        reasons: 'No.',
        remedy: 'none',
      })
      expect(short.status).toBe(422)
      const reasons = 'The cake was whole when you took it; the picture of the counter shows it.'
      page = await agent.send(decision, /decide$/, {
        outcome: 'not-upheld',
        reasons,
        remedy: 'none',
        by: '',
      })
      expect(page.status).toBe(200)

      mine = await customer.get(own)
      expect(mine.text).toContain(words.decision)
      expect(mine.text).toContain(reasons)
      mine = await customer.send(mine, /review$/, { why: 'The picture shows another cake.' })

      const refused = await agent.get(`${link}/decision`)
      expect(refused.forms.map((one) => one.action)).not.toContain(`${link}/review`)
      const given = await agent.send(refused, /give-review$/, { reviewer: tomasz })
      expect(given.status).toBe(200)
      const second = await reviewer.get(`${link}/decision`)
      const reviewed = await reviewer.send(second, /\/review$/, {
        outcome: 'upheld',
        reasons: 'The picture is of another cake. The box was too small, and that was our doing.',
        remedy: 'refund',
        remedyWords: 'The whole price, to your card.',
        value: '42,50',
        by: day(4),
      })
      expect(reviewed.status).toBe(200)
      mine = await customer.get(own)
      expect(mine.text).toContain(words.second)
      expect(mine.text).toContain('42')

      page = await agent.get(link)
      await agent.send(page, /remedy-done$/, { text: 'The money left today.' })
      mine = await customer.get(own)
      expect(mine.text).toContain(words.rate)
      mine = await customer.send(mine, /rate$/, {
        process: '5',
        outcome: '4',
        words: 'You listened in the end.',
      })
      expect(mine.status).toBe(200)
      expect((await agent.get('/desk/cases/reports')).status).toBe(200)
    })
  },
)

test('a shop answers a question by plain pages: text, promise, taking back, note, handing over, filters', async () => {
  const lena = await shop.add('Lena Plain', {
    hats: ['agent'],
    communities: ['employees'],
    official: true,
  })
  const agent = await shop.browse(lena)
  const visitor = await shop.browse()
  const form = await visitor.get('/contact/question')
  const mine = await visitor.send(form, '/contact', {
    subject: 'Do you deliver?',
    text: 'To Potsdam.',
    name: 'Yusuf',
    email: 'yusuf@example.org',
  })
  const list = await agent.get('/desk/cases?words=deliver')
  const link = list.links.find((one) => one.text === 'Do you deliver?')?.href ?? ''
  let page = await agent.get(link)
  const without = await agent.send(page, /answer$/, { text: 'Yes.' })
  expect(without.status).toBe(422)
  page = await agent.send(page, /answer$/, { text: 'Yes, on Fridays.', next: 'done' })
  expect(page.text).toContain('For us this is done')
  page = await agent.send(page, /take-back/, {})
  expect(page.text).toContain('Taken back')
  page = await agent.send(page, /note$/, { text: 'Ask Jonas about the van.' })
  page = await agent.send(page, /assign$/, { person: lena })
  page = await agent.send(page, /answer$/, {
    text: 'Yes, on Fridays.',
    next: 'you-answer',
    by: day(3),
  })
  expect((await visitor.get(mine.path)).text).not.toContain('the van')
  expect((await agent.get('/desk/cases?what=waiting')).text).toContain('Do you deliver?')
  const filtered = await agent.get('/desk/cases?what=waiting&track=question')
  const kept = await agent.send(filtered, '/desk/cases/views', { name: 'Waiting questions' })
  expect(kept.text).toContain('Waiting questions')
  for (const path of [
    '/desk/cases/macros',
    '/desk/cases/causes',
    '/desk/cases/reports',
    '/desk/cases/new',
  ])
    expect((await agent.get(path)).status, path).toBe(200)
  const owner = await shop.browse(shop.owner)
  expect((await owner.get('/desk/cases/arrange')).status).toBe(200)
  const bulk = await agent.get(`/desk/cases/bulk?cases=${link.split('/').at(-1)}`)
  expect(
    (await agent.send(bulk, '/desk/cases/bulk', { do: 'tag', tags: 'delivery' })).text,
  ).toContain('One case changed')
})

test('a case that was our mistake leads those who run the business to the register, begun with when and why', async () => {
  const visitor = await shop.browse()
  const form = await visitor.get('/contact/question')
  await visitor.send(form, '/contact', { subject: 'Wrong label', text: 'It says no nuts.' })
  const owner = await shop.browse(shop.owner)
  const desk = await owner.get('/desk/cases')
  const at = desk.links.find(({ text }) => text.includes('Wrong label'))?.href ?? ''
  const described = await owner.send(await owner.get(at), `${at}/describe`, {
    mistake: 'on',
    rootCause: 'The old labels were used up first.',
  })
  const link = described.links.find(({ href }) => href.startsWith('/desk/mistakes/new'))?.href
  const begun = (await owner.get(link ?? '')).forms.find(
    ({ action }) => action === '/desk/mistakes/new',
  )
  expect(begun?.fields).toMatchObject({
    happenedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    cause: 'The old labels were used up first.',
  })
  const agent = await shop.browse(await shop.add('Mia Kern', { hats: ['agent'] }))
  const seen = await agent.get(at)
  expect(seen.status).toBe(200)
  expect(seen.links.filter(({ href }) => href.startsWith('/desk/mistakes'))).toEqual([])
})
