// Help articles: drafts, versions, translations, search, and who looks after them.
import { expect, test } from 'vitest'
import { lena, maria, owner, published, shop, tomasz, town } from '../../testing/help-stories.ts'
import { publishArticle } from './publish-article.ts'
import { remind } from './remind.ts'
import { reviewArticle } from './review-article.ts'
import { reviewTranslation } from './review-translation.ts'
import { saveArticle } from './save-article.ts'
import { sayHelpful } from './say-helpful.ts'
import { seeArticle } from './see-article.ts'
import { seeArticleChanges } from './see-article-changes.ts'
import { seeDeskArticle } from './see-desk-article.ts'
import { seeHelp } from './see-help.ts'
import { withdrawArticle } from './withdraw-article.ts'
import { writeArticle } from './write-article.ts'

const DAY = 86_400_000

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
