import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Action, Question } from '#kernel'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { commands } from './commands.ts'
import { fromCooked } from './from-cooked.ts'
import { reply } from './reply.ts'
import { seeForum } from './see-forum.ts'
import { seeTopic } from './see-topic.ts'

let town: Town
let shop: Shop
let folder: string
beforeAll(async () => {
  town = await openTown()
  folder = await mkdtemp(join(tmpdir(), 'forum-import-'))
})
afterAll(async () => {
  await town.close()
  await rm(folder, { recursive: true })
})

async function run(command: string, ...args: string[]) {
  const said: string[] = []
  const out = () => new Writable({ write: (chunk, _, done) => (said.push(String(chunk)), done()) })
  const desk = {
    business: shop.business.id,
    perform: <A>(card: Action<A> | Question<A>, input: unknown) => shop.system.perform(card, input),
  }
  const code = await commands[command]?.run(
    args,
    { stdin: process.stdin, stdout: out(), stderr: out() },
    desk,
  )
  return { code, said: said.join('') }
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const topic = (title: string, texts: string[]) => ({
  title,
  category: 'Baking at home',
  author: 'Ada',
  at: '2024-02-03T10:00:00Z',
  posts: texts.map((text, index) => ({
    author: index % 2 ? 'Ben' : 'Ada',
    at: `2024-02-03T1${index}:00:00Z`,
    text,
  })),
})
const posts = async (): Promise<number[]> =>
  (await shop.visitor.perform(seeForum, { space: 'forum' })).topics.map((one) => one.posts)

test('a forum is imported with its people, twice without doubles, a third time with what is new, and taken back', async () => {
  shop = await town.found()
  const path = await file('small.json', {
    categories: [{ name: 'Baking at home', about: 'Ovens' }],
    topics: [topic('Rye', ['One **bold**', 'Two']), topic('Oats', ['Three'])],
  })
  expect(await run('import generic-json', path, '--dry-run')).toMatchObject({
    code: 0,
    said: 'Read 2 topics with 3 posts. 0 things could not be read.\n',
  })
  await expect(shop.visitor.perform(seeForum, { space: 'forum' })).rejects.toMatchObject({
    kind: 'missing',
  })

  const first = await run('import generic-json', path, '--demo')
  expect(first.said).toContain('Added 2 people, 2 topics and 3 posts to /s/forum/forum.')
  const seen = await shop.visitor.perform(seeForum, { space: 'forum' })
  expect(seen.categories).toMatchObject([{ name: 'Baking at home', topics: 2 }])
  expect(seen.topics[0]).toMatchObject({
    title: 'Rye',
    posts: 2,
    latest: 'Ben',
    author: 'Ada',
    demo: true,
  })

  expect((await run('import generic-json', path)).said).toContain(
    'Added 0 people, 0 topics and 0 posts',
  )
  const longer = await file('longer.json', {
    topics: [topic('Rye', ['One **bold**', 'Two', 'Four'])],
  })
  expect((await run('import generic-json', longer)).said).toContain(
    'Added 0 people, 0 topics and 1 posts',
  )
  expect(await posts()).toEqual([3, 1])

  const id = /undo (\S+)/.exec(first.said)?.[1] ?? ''
  expect((await run('import undo', id)).said).toContain('Removed 2 topics with 4 posts.')
  expect(await posts()).toEqual([])
  await expect(run('import undo', id)).rejects.toMatchObject({ kind: 'clash' })
})

test('undoing leaves topics in which somebody has answered', async () => {
  shop = await town.found()
  const done = await run(
    'import generic-json',
    await file('two.json', { topics: [topic('Rye', ['One']), topic('Oats', ['Two'])] }),
  )
  const seen = await shop.visitor.perform(seeForum, { space: 'forum' })
  const owner = await shop.as(shop.owner)
  await owner.perform(reply, { topic: seen.topics[0]?.id, text: 'Welcome here' })
  expect((await run('import undo', /undo (\S+)/.exec(done.said)?.[1] ?? '')).said).toContain(
    'Removed 1 topics with 1 posts. 1 topics stay',
  )
})

test('rows that cannot be read are named by line and field, and nothing is imported unless they may be left out', async () => {
  shop = await town.found()
  const lines = [
    JSON.stringify({ topic: topic('Rye', ['One']) }),
    '{"topic": {"title": "", "posts": []}}',
    'nonsense',
    JSON.stringify({ topic: { ...topic('Oats', ['x']), at: 'yesterday' } }),
  ]
  const path = await file('lines.jsonl', lines.join('\n'))
  const stopped = await run('import generic-json', path)
  expect(stopped.code).toBe(1)
  for (const place of [
    'line 2.title',
    'line 2.posts',
    'line 3:',
    'line 4.at',
    'Nothing was imported.',
  ])
    expect(stopped.said).toContain(place)
  expect((await run('import generic-json', path, '--skip-errors')).said).toContain(
    'Added 1 people, 1 topics and 1 posts',
  )
})

test('files that are not there or not JSON are told, never crash', async () => {
  shop = await town.found()
  expect(await run('import generic-json')).toMatchObject({ code: 2 })
  await expect(run('import generic-json', join(folder, 'nowhere.json'))).rejects.toThrow(/no file/)
  for (const content of ['[]', '7', '{"topics": 3}', '', '{', 'null']) {
    const told = await run('import generic-json', await file('odd.json', content), '--dry-run')
    expect([content, told.code]).toEqual([content, content === '' ? 0 : 1])
  }
  expect((await run('import discourse', await file('odd.json', '{'))).code).toBe(1)
})

test('topics of Discourse keep order, answers and people; hidden posts and small actions stay behind', async () => {
  shop = await town.found()
  const post = (post_number: number, more: object) => ({
    post_number,
    username: 'ada',
    name: 'Ada L.',
    created_at: '2024-02-03T10:00:00.000Z',
    cooked: '<p>Words</p>',
    ...more,
  })
  const given = {
    id: 9,
    title: 'Starter',
    created_at: '2024-02-03T10:00:00.000Z',
    category_id: 4,
    closed: true,
    post_stream: {
      posts: [
        post(1, { cooked: '<p>It <strong>moves</strong> &amp; grows</p>' }),
        post(2, { post_type: 3 }),
        post(3, { hidden: true, cooked: '<p>Spam</p>' }),
        post(4, { username: 'ben', name: '', raw: 'Good *news*', reply_to_post_number: 1 }),
        post(5, {
          username: 'ben',
          name: null,
          cooked: '<blockquote><p>Good</p></blockquote><p>Yes <script>alert(1)</script></p>',
          reply_to_post_number: 4,
        }),
      ],
    },
  }
  const done = await run('import discourse', await file('discourse.json', [given]))
  expect(done.said).toContain('Added 2 people, 1 topics and 3 posts')
  const { topics } = await shop.visitor.perform(seeForum, { space: 'forum' })
  const seen = await shop.visitor.perform(seeTopic, { space: 'forum', topic: topics[0]?.id })
  expect(seen.topic.locked_at).not.toBeNull()
  expect(seen.posts.map(({ name, html, quotes }) => [name, html, quotes])).toEqual([
    ['Ada L.', '<p>It <strong>moves</strong> &amp; grows</p>', null],
    ['ben', '<p>Good <em>news</em></p>', 1],
    [
      'ben',
      expect.stringMatching(
        /^<blockquote>\s*<p>Good<\/p>\s*<\/blockquote>\s*<p>Yes alert\(1\)<\/p>$/,
      ),
      2,
    ],
  ])
})

test('rendered HTML becomes Markdown again', () => {
  expect(
    fromCooked(
      '<p>See <a href="https://example.org/a(b)">this</a> or <a href="javascript:x">that</a>.<br>Two</p><ul><li>a</li><li>b</li></ul><p>&#39;&#x41;&bogus;</p>',
    ),
  ).toBe("See [this](https://example.org/a%28b%29) or that.\nTwo\n\n- a\n- b\n\n'A&bogus;")
})
