// What triage reaches beside new posts: titles, imports, and those who are named in what was held.
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  act,
  jonas,
  maria,
  postBy,
  setUp,
  shop,
  tearDown,
  town,
  yusuf,
} from '../../testing/moderated-town.ts'
import { rows, vile } from '../../testing/moderation-stories.ts'

beforeAll(setUp)
afterAll(tearDown)

const matterAbout = async (id: string) =>
  (await rows('select id, held_at from moderation_matters where about = $1', [id]))[0]

test('a title given later goes through triage like a title given at first', async () => {
  const { topic } = await postBy(maria, 'How long do you proof a rye dough in winter?')
  expect(await matterAbout(topic)).toBeUndefined()
  await act(maria, 'forum.rename-topic', { topic, title: 'Yusuf is a worthless filthy idiot' })
  expect(await matterAbout(topic)).toBeDefined()
})

test('changing a post back and forth is no repetition', async () => {
  const { topic } = await postBy(maria, 'Call 030 555 1234 56 and ask for the rye dough.')
  for (const text of [
    'Call 030 555 1234 57 and ask for the rye dough.',
    'Call 030 555 1234 58 and ask for the rye dough!',
    'Call 030 555 1234 59 and ask for the rye dough?',
    'Call 030 555 1234 50 and ask for the rye dough.',
  ])
    await act(maria, 'forum.edit-post', { topic, position: 1, text })
  expect(await matterAbout(topic)).toBeUndefined()
})

test('whoever is named in what was held hears of it when it appears, and not before', async () => {
  await town.app.settle()
  const { topic } = await postBy(jonas, 'Who wants to come to the baking day?')
  const { position } = (await act(yusuf, 'forum.reply', {
    topic,
    text: `@maria-rossi ${vile}`,
  })) as { position: number }
  await town.app.settle()
  const told = () =>
    rows(`select 1 from notifications where person = $1 and key = 'forum.told-of-mention'`, [maria])
  expect(await told()).toEqual([])
  const [post] = await rows('select id from posts where topic = $1 and position = $2', [
    topic,
    position,
  ])
  const matter = await matterAbout(String(post?.['id']))
  expect(matter?.['held_at']).not.toBeNull()
  await act(jonas, 'moderation.decide', { matter: matter?.['id'], content: 'keep' })
  await town.app.settle()
  expect(await told()).toHaveLength(1)
})

test('what is imported is gone through by itself, topics first and then answers, and nothing of it is hidden', async () => {
  const call = async (name: string, input: unknown) =>
    (await shop.system.perform(town.app.registry.actions.get(name) as never, input)) as {
      import: string
    }
  const begun = await call('forum.begin-import', {
    space: 'bread',
    format: 'generic',
    source: 'an older forum',
    categories: [{ name: 'Talk', about: '' }],
  })
  const said = (key: string, text: string) => ({
    key,
    author: maria,
    at: '2020-01-01T10:00:00Z',
    text,
    answers: null,
  })
  await call('forum.import-topics', {
    import: begun.import,
    topics: [
      {
        key: 'one',
        title: 'An old quarrel',
        category: 'talk',
        author: maria,
        at: '2020-01-01T10:00:00Z',
        locale: 'en',
        pinned: false,
        locked: false,
        posts: [said('one/1', 'It began harmlessly enough.'), said('one/2', vile)],
      },
    ],
  })
  await call('forum.finish-import', { import: begun.import })
  await town.app.settle()
  const [post] = await rows(`select id, hidden_at from posts where import_key = 'one/2'`)
  expect(await matterAbout(String(post?.['id']))).toMatchObject({ held_at: null })
  expect(post?.['hidden_at']).toBeNull()
})

test('a visitor without an account finds the way to report a post under it', async () => {
  const { topic, post } = await postBy(maria, 'A quiet line about malt.')
  const visitor = await shop.browse()
  const page = await visitor.get(`/s/bread/t/${topic}`)
  const link = `/notice?address=${encodeURIComponent(`https://${shop.business.host}/posts/${post}`)}`
  expect(page.html.replaceAll('http%3A', 'https%3A')).toContain(link)
  expect((await visitor.get(link)).html).toContain(post)
})

test('a report of the post that begins a topic joins the matter that triage opened about the topic, and opens one of its own where there is none', async () => {
  const flagged = await postBy(
    maria,
    'Whoever uses baking powder is a fool, as my grandmother sang while kneading.',
  )
  await act(yusuf, 'moderation.report', {
    kind: 'post',
    id: flagged.post,
    words: 'This hurts people.',
  })
  expect(await matterAbout(flagged.post)).toBeUndefined()
  expect(
    await rows('select reports, flags > 0 as flagged from moderation_matters where about = $1', [
      flagged.topic,
    ]),
  ).toEqual([{ reports: 1, flagged: true }])
  const quiet = await postBy(maria, 'How long do you proof a rye dough in spring?')
  await act(yusuf, 'moderation.report', {
    kind: 'post',
    id: quiet.post,
    words: 'This is no question.',
  })
  expect(await matterAbout(quiet.post)).toBeDefined()
  expect(await matterAbout(quiet.topic)).toBeUndefined()
})
