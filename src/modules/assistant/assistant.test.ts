// What the assistant answers: approved words, word for word, or a person.
import { expect, test } from 'vitest'
import { optIn, optOut, switchOff, switchOn } from '#automations'
import { kinds, lena, maria, owner, shop, visitor, why } from '../../testing/assistant-stories.ts'
import { addWords } from './add-words.ts'
import { ask } from './ask.ts'
import { askPerson } from './ask-person.ts'
import { markTurn } from './mark-turn.ts'
import { seeDesk } from './see-desk.ts'
import { seeTalk } from './see-talk.ts'

test('a question that fits is answered word for word with a link to where the answer stands [R86]', async () => {
  const { link } = await visitor.perform(ask, { text: 'when do you open today?' })
  expect(await kinds(link)).toEqual(['answer'])
  const seen = await visitor.perform(seeTalk, { link })
  expect(seen.talk.state).toBe('open')
  expect(seen.turns).toHaveLength(2)
  expect(() => JSON.stringify(seen.turns[1])).toThrow(/machine/)
})

test('a question outside of what was approved is not answered, and two misses in a row bring a person [R86]', async () => {
  const { link } = await visitor.perform(ask, {
    text: 'Which museum is open at the end of the Alexanderplatz tunnel?',
  })
  expect((await kinds(link))[0]).toMatch(/refusal|near/)
  await visitor.perform(ask, { link, text: 'Sing me something by Brahms' })
  expect((await kinds(link)).at(-1)).toBe('hand-over')
  expect(await why(link)).toBe('misses')
})

test('an answer in between forgives a miss [R86]', async () => {
  const { link } = await visitor.perform(ask, { text: 'Sing me something by Brahms' })
  await visitor.perform(ask, { link, text: 'Do you deliver?' })
  await visitor.perform(ask, { link, text: 'Sing me something by Brahms' })
  expect((await visitor.perform(seeTalk, { link })).talk.state).toBe('open')
})

for (const [topic, text] of [
  ['complaint', 'I want to complain, the bread was mouldy'],
  ['complaint', 'Ich möchte mich beschweren'],
  ['safety', 'My son had an allergic reaction after your roll, are you open?'],
  ['safety', 'Da war Glas im Brot'],
  ['personal-data', 'Delete my data, when are you open?'],
  ['personal-data', 'Was haben Sie über mich gespeichert?'],
  ['refund', 'I want my money back for the delivery'],
  ['refund', 'Ich will mein Geld zurück'],
  ['harassment', 'Your driver threatened me'],
  ['harassment', 'Ich wurde von Ihrem Fahrer beleidigt'],
  ['person', 'Let me talk to a real person'],
  ['person', 'Ich will mit einem Menschen sprechen'],
] as const)
  test(`goes to a person at once (${topic}): ${text} [R86] [R92]`, async () => {
    const { link } = await visitor.perform(ask, { text })
    expect(await kinds(link)).toEqual(['hand-over'])
    expect(await why(link)).toBe(topic)
  })

test('a wish for a person is heard in any language offered, on a page in another one [R86]', async () => {
  const { link } = await visitor.perform(ask, { text: 'Kann ich bitte mit jemandem sprechen?' })
  expect(await why(link)).toBe('person')
})

test('the business adds words of its own [R86] [R92]', async () => {
  await expect(maria.perform(addWords, { topic: 'safety', words: 'mouse' })).rejects.toMatchObject({
    kind: 'refused',
  })
  await lena.perform(addWords, { topic: 'safety', words: 'Mouse dropping' })
  const { link } = await visitor.perform(ask, { text: 'I saw mouse droppings near the rolls' })
  expect(await why(link)).toBe('safety')
})

test('switched off, every question goes to a person, and the button works all the same [R68] [R85] [R95]', async () => {
  await owner.perform(switchOff, {
    automation: 'assistant.answers',
    reason: 'We check the answers today.',
  })
  const { link } = await visitor.perform(ask, { text: 'When are you open?' })
  expect(await why(link)).toBe('off')
  const pressed = await visitor.perform(askPerson, { text: 'When are you open?' })
  expect(await why(pressed.link)).toBe('button')
  await owner.perform(switchOn, {
    automation: 'assistant.answers',
    reason: 'The answers were checked.',
  })
})

test('[R15] whoever keeps the assistant away is brought to a person at once', async () => {
  await maria.perform(optOut, { automation: 'assistant.answers' })
  const { link } = await maria.perform(ask, { text: 'When are you open?' })
  expect(await why(link)).toBe('person')
  const page = await (await shop.browse(maria.actor.person ?? '')).get('/ask')
  expect(page.text).toContain('You keep the assistant away')
  const other = await visitor.perform(ask, { text: 'When are you open?' })
  expect(await kinds(other.link)).toEqual(['answer'])
  await maria.perform(optIn, { automation: 'assistant.answers' })
  const again = await maria.perform(ask, { text: 'When are you open?' })
  expect(await kinds(again.link)).toEqual(['answer'])
})

test('people mark what was wrong, once, and it is counted [R92] [R95]', async () => {
  await visitor.perform(ask, { text: 'Are dogs allowed?' })
  const { turns: rows } = await lena.perform(seeDesk, {})
  const turn = rows.find((one) => one.kind === 'answer')?.id ?? ''
  await lena.perform(markTurn, { turn, marked: 'wrong' })
  await expect(lena.perform(markTurn, { turn, marked: 'right' })).rejects.toMatchObject({
    kind: 'clash',
  })
  expect((await lena.perform(seeDesk, {})).counts).toContainEqual({ kind: 'wrong', why: '', n: 1 })
  await expect(maria.perform(seeDesk, {})).rejects.toMatchObject({ kind: 'refused' })
})

test('somebody else’s talk is not there without its address', async () => {
  const { link } = await maria.perform(ask, { text: 'Do you deliver?' })
  const forged = `${link.slice(0, 22)}${link.slice(23)}A`
  await expect(visitor.perform(seeTalk, { link: forged })).rejects.toMatchObject({
    kind: 'missing',
  })
})
