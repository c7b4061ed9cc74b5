import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyone, nothing, question, z, type Asking } from '#kernel'
import { perform } from '../../kernel/perform.ts'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { approvedEntries, entriesMark } from './approved-entries.ts'
import { approveEntry } from './approve-entry.ts'
import { changeEntry } from './change-entry.ts'
import { closeEntry } from './close-entry.ts'
import { personalWords } from './personal-words.ts'
import { proposeEntry } from './propose-entry.ts'
import { publishArticle } from './publish-article.ts'
import { remind } from './remind.ts'
import { reviewArticle } from './review-article.ts'
import { reviewTranslation } from './review-translation.ts'
import { saveArticle } from './save-article.ts'
import { sayHelpful } from './say-helpful.ts'
import { seeArticle } from './see-article.ts'
import { seeArticleChanges } from './see-article-changes.ts'
import { seeDeskArticle } from './see-desk-article.ts'
import { seeEntry } from './see-entry.ts'
import { seeHelp } from './see-help.ts'
import { withdrawArticle } from './withdraw-article.ts'
import { writeArticle } from './write-article.ts'

const DAY = 86_400_000
let town: Town
let shop: Shop
let owner: Performer
let lena: Performer
let maria: Performer
let tomasz: Performer
let lenaId: string

beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  owner = await shop.as(shop.owner)
  lenaId = await shop.add('Lena Fischer', { hats: ['agent'], official: true })
  lena = await shop.as(lenaId)
  maria = await shop.as(await shop.add('Maria Rossi', { communities: ['customers'] }))
  tomasz = await shop.as(await shop.add('Tomasz Nowak', { communities: ['employees'] }))
})
afterAll(() => town.close())

async function published(slug: string, source: string, more: object = {}) {
  await lena.perform(writeArticle, { slug, title: `About ${slug}`, source, locale: 'en', ...more })
  return lena.perform(publishArticle, { article: slug, locale: 'en' })
}
const proposed = async (question: string, answer: string, more: object = {}) =>
  (await lena.perform(proposeEntry, { locale: 'en', question, answer, ...more })).entry

/** Asks something of the door as a visitor, as other modules do inside their own verbs. */
async function asked<A>(town: Town, shop: Shop, run: (now: Asking) => Promise<A>): Promise<A> {
  const card = question({
    name: 'knowledge.for-a-test',
    input: z.object({}),
    subject: nothing,
    may: everyone('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run,
  })
  return (
    await perform(
      town.app,
      card,
      {},
      { business: shop.business, via: 'test', actor: shop.visitor.actor },
    )
  ).answer
}

test('a draft is read by nobody but its writers; published, by everybody it is for', async () => {
  await lena.perform(writeArticle, {
    slug: 'opening',
    title: 'Opening hours',
    source: 'From seven to six.',
  })
  await expect(shop.visitor.perform(seeArticle, { article: 'opening' })).rejects.toMatchObject({
    kind: 'missing',
  })
  await lena.perform(publishArticle, { article: 'opening', locale: 'en' })
  expect((await shop.visitor.perform(seeArticle, { article: 'opening' })).text.words).toContain(
    'seven',
  )
  await published('till', 'Two people count it.', { audience: 'staff' })
  await expect(maria.perform(seeArticle, { article: 'till' })).rejects.toMatchObject({
    kind: 'missing',
  })
  expect((await tomasz.perform(seeArticle, { article: 'till' })).text.words).toContain('Two people')
  expect((await maria.perform(seeHelp, { words: 'count' })).articles).toEqual([])
  await expect(
    maria.perform(writeArticle, { slug: 'mine', title: 'Mine', source: 'Mine.' }),
  ).rejects.toMatchObject({ kind: 'refused' })
})

test('a new version shows what changed word by word, and the old one stays under its number', async () => {
  await published('delivery', 'We deliver on Wednesday.')
  await lena.perform(saveArticle, {
    article: 'delivery',
    locale: 'en',
    title: 'About delivery',
    source: 'We deliver on Friday.',
  })
  expect((await shop.visitor.perform(seeArticle, { article: 'delivery' })).text.number).toBe(1)
  await lena.perform(publishArticle, { article: 'delivery', locale: 'en' })
  const { pieces } = await shop.visitor.perform(seeArticleChanges, {
    article: 'delivery',
    number: 2,
  })
  expect(pieces).toContainEqual({ kind: 'gone', text: 'Wednesday' })
  expect(pieces).toContainEqual({ kind: 'added', text: 'Friday' })
  expect(
    (await shop.visitor.perform(seeArticle, { article: 'delivery', number: 1 })).text.words,
  ).toContain('Wednesday')
  await expect(
    lena.perform(publishArticle, { article: 'delivery', locale: 'en' }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('somebody else who saved in between is not overwritten', async () => {
  await published('nuts', 'Some breads have nuts.')
  await lena.perform(saveArticle, { article: 'nuts', locale: 'en', title: 'Nuts', source: 'Hers.' })
  await expect(
    owner.perform(saveArticle, {
      article: 'nuts',
      locale: 'en',
      title: 'Nuts',
      source: 'His.',
      was: 'something else',
    }),
  ).rejects.toMatchObject({ kind: 'clash' })
})

test('a translation says whether it was reviewed by somebody else, and when it is older than the original', async () => {
  await published('bags', 'Bring your own bag.')
  await lena.perform(saveArticle, {
    article: 'bags',
    locale: 'de',
    title: 'Beutel',
    source: 'Bringen Sie Ihren Beutel mit.',
  })
  await lena.perform(publishArticle, { article: 'bags', locale: 'de' })
  const german = () => shop.visitor.perform(seeArticle, { article: 'bags', language: 'de' })
  expect((await german()).text.state).toBe('needs-review')
  const { text } = await german()
  await expect(
    lena.perform(reviewTranslation, { article: 'bags', locale: 'de', hash: text.hash }),
  ).rejects.toThrow()
  await owner.perform(reviewTranslation, { article: 'bags', locale: 'de', hash: text.hash })
  expect((await german()).text.state).toBe('reviewed')
  await lena.perform(saveArticle, {
    article: 'bags',
    locale: 'en',
    title: 'Bags',
    source: 'Bring a bag or a tin.',
  })
  await lena.perform(publishArticle, { article: 'bags', locale: 'en' })
  expect((await german()).text.state).toBe('outdated')
})

test('search finds words in their own language, in articles and answers', async () => {
  await published('ovens', 'Our loaves are baked on stones.')
  await lena.perform(saveArticle, {
    article: 'ovens',
    locale: 'de',
    title: 'Öfen',
    source: 'Unsere Brote liegen auf Steinen.',
  })
  await lena.perform(publishArticle, { article: 'ovens', locale: 'de' })
  expect(
    (await shop.visitor.perform(seeHelp, { words: 'stone' })).articles.map((one) => one.slug),
  ).toContain('ovens')
  expect(
    (await shop.visitor.perform(seeHelp, { words: 'Stein' })).articles.map((one) => one.slug),
  ).toContain('ovens')
  expect((await shop.visitor.perform(seeHelp, { words: 'zebra "exact phrase' })).articles).toEqual(
    [],
  )
})

test('who answers for an article is reminded once a month until somebody has looked', async () => {
  await published('yearly', 'It changes every year.', { reviewMonths: 1 })
  town.clock.advance(40 * DAY)
  const first = await shop.system.perform(remind, {})
  expect(first.reminded).toBeGreaterThan(0)
  expect((await shop.system.perform(remind, {})).reminded).toBe(0)
  expect((await lena.perform(seeDeskArticle, { article: 'yearly' })).late).toBe(true)
  await lena.perform(reviewArticle, { article: 'yearly' })
  expect((await lena.perform(seeDeskArticle, { article: 'yearly' })).late).toBe(false)
})

test('what readers say is kept by the day and without any trace of them', async () => {
  await published('helpful', 'Does this help?')
  const { article } = await shop.visitor.perform(seeArticle, { article: 'helpful' })
  await maria.perform(sayHelpful, {
    kind: 'article',
    about: article.id,
    locale: 'en',
    helpful: 'no',
    reason: 'The hours are missing.',
  })
  const { rows } = await town.app.database.owner.query(
    'select * from help_feedback where about = $1',
    [article.id],
  )
  expect(Object.keys(rows[0] as object).toSorted()).toEqual([
    'about',
    'business',
    'helpful',
    'id',
    'kind',
    'locale',
    'on_day',
    'reason',
  ])
  expect((rows[0] as { on_day: Date }).on_day.getUTCMinutes()).toBe(0)
  expect((await lena.perform(seeDeskArticle, { article: 'helpful' })).said[0]?.reason).toBe(
    'The hours are missing.',
  )
})

test('a withdrawn article is found no more, and its versions stay', async () => {
  await published('gone', 'This was once so.')
  await lena.perform(withdrawArticle, { article: 'gone', why: 'We do it no longer.' })
  await expect(shop.visitor.perform(seeArticle, { article: 'gone' })).rejects.toMatchObject({
    kind: 'missing',
  })
  expect(
    (await shop.visitor.perform(seeArticle, { article: 'gone', number: 1 })).text.words,
  ).toContain('once')
})

test('an answer can be quoted only after a person has approved it, never by the system [R86]', async () => {
  const entry = await proposed('When do you open on Sunday?', 'At eight in the morning.')
  await expect(shop.visitor.perform(seeEntry, { entry })).rejects.toMatchObject({ kind: 'missing' })
  await expect(shop.system.perform(approveEntry, { entry })).rejects.toMatchObject({
    kind: 'refused',
  })
  await expect(maria.perform(approveEntry, { entry })).rejects.toMatchObject({ kind: 'refused' })
  await owner.perform(approveEntry, { entry })
  expect((await shop.visitor.perform(seeEntry, { entry })).shown.question).toContain('Sunday')
  const answers = await asked(town, shop, (now) => approvedEntries(now))
  expect(answers.map((one) => one.id)).toContain(entry)
})

test('a changed answer is quoted no more until it is approved again, and what was quoted can be looked up [R86]', async () => {
  const entry = await proposed('What does a roll cost?', 'A roll costs 50 cents.')
  await owner.perform(approveEntry, { entry })
  const before = await asked(town, shop, entriesMark)
  await lena.perform(changeEntry, {
    entry,
    question: 'What does a roll cost?',
    answer: 'A roll costs 55 cents.',
  })
  await expect(shop.visitor.perform(seeEntry, { entry })).rejects.toMatchObject({ kind: 'missing' })
  await owner.perform(approveEntry, { entry })
  const now = await shop.visitor.perform(seeEntry, { entry })
  expect(now.shown.html).toContain('55 cents')
  expect((await shop.visitor.perform(seeEntry, { entry, number: 1 })).shown.html).toContain(
    '50 cents',
  )
  expect(await asked(town, shop, entriesMark)).not.toBe(before)
  await owner.perform(closeEntry, { entry, why: 'Prices have their own page.' })
  await expect(shop.visitor.perform(seeEntry, { entry })).rejects.toMatchObject({ kind: 'missing' })
})

test('two people who approve one answer at the same moment do so once', async () => {
  const entry = await proposed('Is there oat milk for coffee?', 'Yes, at no extra cost.')
  const answers = await Promise.allSettled([
    owner.perform(approveEntry, { entry }),
    lena.perform(approveEntry, { entry }),
  ])
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('what could name somebody is warned of, and is approved only by a person who has looked', async () => {
  const entry = await proposed(
    'Where is my order 4711223?',
    'Ms Rossi called +49 30 1234567 about order 4711223.',
  )
  await expect(owner.perform(approveEntry, { entry })).rejects.toMatchObject({ kind: 'invalid' })
  await owner.perform(approveEntry, { entry, checked: true })
})

test('addresses, numbers and names are found wherever they stand in a text', () => {
  const kinds = (text: string, names: string[] = []) =>
    personalWords(text, names).map((one) => one.kind)
  expect(kinds('Write to maria.rossi@example.org')).toEqual(['email'])
  expect(kinds('IBAN DE89 3704 0044 0532 0130 00')).toEqual(['account'])
  expect(kinds('Ring 030/1234567 or 0171 5555555')).toEqual(['phone', 'phone'])
  expect(kinds('Holzmarktstraße 12a, born 12.03.1990')).toEqual(['date', 'address'])
  expect(kinds('Frau Müller hat bestellt')).toEqual(['name'])
  expect(kinds('maria came by', ['Maria Rossi'])).toEqual(['name'])
  expect(kinds('We open from 7 to 18 and a loaf costs 5.80 euros.')).toEqual([])
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(kinds(`${before} a@b.example ${after}`)).toContain('email')
    }),
  )
})
