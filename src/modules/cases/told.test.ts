// What people are told: that it arrived, what became of what they wrote about, how to say how it was, and a review from outside.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPost } from '#kernel/mail'
import { keep } from '../commitments/keep.ts'
import { sendDigests } from '../notifications/send-digests.ts'
import { lettersTo, linkFor } from '../../testing/letters.ts'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { answerSummary } from './answer-summary.ts'
import { addCause } from './arrange.ts'
import { askReview } from './ask-review.ts'
import { assess } from './assess.ts'
import { decide } from './decide.ts'
import { describe } from './describe.ts'
import { asked, complained } from './for-tests.ts'
import { inviteOutside } from './give-review.ts'
import { investigate } from './investigate.ts'
import { promiseChange } from './promise-change.ts'
import { sendAnswers } from './send-answers.ts'
import { seeStatus } from './see-status.ts'
import { summarise } from './summarise.ts'

let town: Town
let shop: Shop
let lena: Performer
let owner: Performer
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  lena = await shop.as(await shop.add('Lena', { hats: ['agent'], official: true }))
  owner = await shop.as(shop.owner)
})
afterAll(async () => {
  openPost({ smtp: undefined, mailFrom: undefined })
  await town.close()
})

const later = (days: number) =>
  new Date(town.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

test.each([
  ['en', 'Your message has arrived', 'Your case'],
  ['de', 'Ihre Nachricht ist angekommen', 'Ihr Anliegen'],
])(
  '[R59] the form is confirmed by mail with the way to the page, which opens it: %s',
  async (locale, arrived, title) => {
    const address = `${locale}@home.example`
    await shop.visitor.perform(
      (await import('./write-in.ts')).writeIn,
      {
        subject: 'Where is my cake?',
        text: 'It was due on Tuesday.',
        name: 'Maria',
        email: address,
      },
      { locale },
    )
    const letters = await lettersTo(town, shop, address)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.subject).toContain(arrived)
    const browser = await shop.browse()
    const page = await browser.get(await linkFor(town, shop, address, /^\/c\//), {
      'accept-language': locale,
    })
    expect(page.title).toContain(title)
    expect(page.text).toContain('It was due on Tuesday.')
  },
)

test('[R67] you said, we did: whoever wrote because of a cause hears by mail what was done about it, without an account', async () => {
  const { cause } = await owner.perform(addCause, { name: 'Labels without allergens' })
  const sent = await asked(shop, { email: 'label@home.example' })
  const other = await asked(shop, { email: 'other@home.example' })
  await lena.perform(describe, { case: sent.case, cause, mistake: true, rootCause: 'Old labels.' })
  const { commitment } = await owner.perform(promiseChange, {
    cause,
    title: 'Every label names all allergens',
    owner: shop.owner,
    by: later(30),
    public: true,
  })
  await owner.perform(keep, {
    commitment,
    done: 'All labels were printed anew.',
    evidence: 'Seen in both shops by the guild.',
  })
  await town.app.settle()
  openPost({ smtp: 'smtp://127.0.0.1:1', mailFrom: 'Bramble & Rye <post@bramble.example>' })
  town.clock.set(new Date(town.clock.now().getTime() + 86_400_000).toISOString())
  await shop.system.perform(sendDigests, {})
  openPost({ smtp: undefined, mailFrom: undefined })
  const [told] = (await lettersTo(town, shop, 'label@home.example')).slice(-1)
  expect(told?.text).toContain('Every label names all allergens')
  expect(told?.text).toContain('All labels were printed anew.')
  const others = await lettersTo(town, shop, 'other@home.example')
  expect(others.map(({ text }) => text).join()).not.toContain('allergens')
  expect(other.case).not.toBe(sent.case)
})

test('[R42] with the last answer they are told that two things are asked, and both stand apart on the page', async () => {
  const sent = await asked(shop, { email: 'rate@home.example' })
  await lena.perform(answer, { case: sent.case, text: 'There is no rye in it.', next: 'done' })
  town.clock.set(new Date(town.clock.now().getTime() + 60_000).toISOString())
  await shop.system.perform(sendAnswers, {})
  const [last] = (await lettersTo(town, shop, 'rate@home.example')).slice(-1)
  expect(last?.text).toContain('two things, apart')
  const browser = await shop.browse()
  const page = await browser.get(`/c/${sent.link}`)
  const form = page.forms.find(({ action }) => action.endsWith('/rate'))
  expect(Object.keys(form?.fields ?? {})).toEqual(expect.arrayContaining(['words']))
  const rated = await browser.send(page, /\/rate$/, { process: '5', outcome: '2' })
  expect(rated.status).toBe(200)
  const { rating } = await shop.visitor.perform(seeStatus, { link: sent.link })
  expect(rating).toMatchObject({ process: 5, outcome: 2 })
})

test('[R59] somebody outside decides a second review by the link in their letter; the person reads both decisions, and the link is over', async () => {
  const sent = await complained(shop, { email: 'doubt@home.example', name: 'Claire Dubois' })
  const reasons = 'The box was too small for the cake, and we chose the box.'
  await lena.perform(acknowledge, { case: sent.case, text: 'I have read it.' })
  await lena.perform(assess, { case: sent.case, severity: 'medium', assessment: 'A birthday.' })
  await lena.perform(summarise, { case: sent.case, text: 'The cake you ordered fell apart.' })
  await lena.perform(investigate, { case: sent.case, findings: 'The box had the wrong size.' })
  await shop.visitor.perform(answerSummary, { link: sent.link, number: 1, answer: 'confirmed' })
  await lena.perform(decide, {
    case: sent.case,
    outcome: 'not-upheld',
    reasons: 'The cake left us whole, and what came after is not ours.',
    remedy: 'none',
  })
  await shop.visitor.perform(askReview, { link: sent.link, why: 'You chose the box, not I.' })
  await owner.perform(inviteOutside, {
    case: sent.case,
    name: 'Chamber of Crafts',
    email: 'review@chamber.example',
  })
  const path = await linkFor(town, shop, 'review@chamber.example', /^\/review\/case\//)
  const outside = await shop.browse()
  const page = await outside.get(path)
  expect(page.text).toContain('You chose the box, not I.')
  expect(page.text).not.toContain('Claire Dubois')
  const done = await outside.send(page, path, {
    outcome: 'upheld',
    reasons,
    remedy: 'refund',
    remedyWords: 'The whole price.',
    value: '42.50',
    by: later(5),
  })
  expect(done.status, done.text).toBe(200)
  expect(done.path).toBe('/review/done')
  const person = await shop.browse()
  const status = await person.get(`/c/${sent.link}`)
  expect(status.text).toContain('The cake left us whole')
  expect(status.text).toContain(reasons)
  expect((await outside.get(path)).status).toBe(404)
})
