import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundSpace } from '#spaces'
import type { Browsing } from '../../testing/browse.ts'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { addCategory } from './add-category.ts'
import { hidePost } from './hide.ts'
import { hiding } from './for-tests.ts'
import { openTopic } from './open-topic.ts'
import { reply } from './reply.ts'

let town: Town
let shop: Shop
let maria: string
let visitor: Browsing
let member: Browsing
let moderator: Browsing
beforeAll(async () => {
  town = await openTown()
  shop = await town.found()
  maria = await shop.add('Maria Rossi', { communities: ['customers'] })
  const owner = await shop.as(shop.owner)
  const about = 'Talk about bread.'
  await owner.perform(foundSpace, { slug: 'bread', name: 'Bread & Cake', about, kind: 'public' })
  await owner.perform(foundSpace, { slug: 'kitchen', name: 'Kitchen', about, kind: 'staff' })
  await owner.perform(addCategory, {
    space: 'bread',
    slug: 'baking',
    name: 'Baking',
    about: 'Questions and answers.',
  })
  visitor = await shop.browse()
  member = await shop.browse(maria)
  moderator = await shop.browse(shop.owner)
})
afterAll(() => town.close())

const begun = async (more: object = {}) => {
  const who = await shop.as(maria)
  const { topic } = await who.perform(openTopic, {
    space: 'bread',
    category: 'baking',
    title: 'My <b>starter</b>',
    text: 'It barely *moves*.',
    ...more,
  })
  return `/s/bread/t/${topic}`
}

test('[R4] a member begins a topic without script, and a visitor reads it', async () => {
  const list = await member.get('/s/bread/forum/baking')
  expect(list.links.some(({ href }) => href === '/s/bread/forum/baking/-/new')).toBe(true)
  const composer = await member.get('/s/bread/forum/baking/-/new')
  const seen = await member.send(composer, /-\/new$/, {
    title: 'Flat loaves',
    text: 'Mine are flat.\n\n> really',
  })
  expect(seen).toMatchObject({ status: 200, title: expect.stringContaining('Flat loaves') })
  expect(seen.text).toContain('Your topic has begun.')
  const read = await visitor.get(seen.path)
  expect(read.status).toBe(200)
  expect(read.text).toContain('Mine are flat.')
  expect(read.forms.filter(({ method }) => method === 'post')).toEqual([])
})

test('a title that lacks and a text that is too short come back with what was typed', async () => {
  const composer = await member.get('/s/bread/forum/baking/-/new')
  const back = await member.send(composer, /-\/new$/, {
    title: 'Ok',
    text: 'Everything I wrote stays here',
    question: 'Which?',
    options: 'one',
  })
  expect(back.status).toBe(422)
  expect(back.title).toMatch(/^Error: /)
  expect(back.html).toContain('Everything I wrote stays here')
  const form = back.forms.find(({ action }) => action.endsWith('-/new'))
  expect(form?.fields).toMatchObject({
    title: 'Ok',
    text: 'Everything I wrote stays here',
    question: 'Which?',
    options: 'one',
  })
})

test('a member answers with a quotation, edits it with a reason, and the history shows both', async () => {
  const path = await begun()
  const page = await member.get(`${path}?quote=1`)
  const form = page.forms.find(({ action }) => action === `${path}/reply`)
  expect(form?.fields).toMatchObject({ text: '> It barely moves.', quotes: '1' })
  const answered = await member.send(page, `${path}/reply`, {
    text: '> It barely moves.\n\nWarmer water.',
  })
  expect(answered.html).toMatch(/<blockquote>/)
  expect(answered.text).toContain('In answer to Maria Rossi')
  const edit = await member.get(`${path}/p/2/edit`)
  await member.send(edit, `${path}/p/2/edit`, {
    text: 'Warmer water and patience.',
    reason: 'Said more.',
  })
  const history = await visitor.get(`${path}/p/2/history`)
  expect(history.text).toContain('Reason: Said more.')
  expect(history.html).toMatch(/<ins>[^<]*patience/)
})

test('a kept draft is previewed and waits in the composer', async () => {
  const path = await begun()
  const page = await member.get(path)
  const fields = page.forms.find(({ action }) => action === `${path}/reply`)?.fields ?? {}
  const kept = await member.post('/me/drafts', { ...fields, text: 'Half a **thought**' })
  expect(kept.html).toContain('<strong>thought</strong>')
  expect(kept.text).toContain('Nothing has been sent yet.')
  expect(
    (await member.get(path)).forms.find(({ action }) => action === `${path}/reply`)?.fields['text'],
  ).toBe('Half a **thought**')
  expect((await member.get('/me/drafts')).text).toContain('Half a **thought**')
})

test('the same form sent twice stands once', async () => {
  const path = await begun()
  const page = await member.get(path)
  await member.send(page, `${path}/reply`, { text: 'Pressed twice' })
  const again = await member.send(page, `${path}/reply`, { text: 'Pressed twice' })
  expect(again.status).toBe(200)
  expect(again.html.split('Pressed twice')).toHaveLength(2)
})

test('what is not there and what is not for me look the same, and forms to it do nothing', async () => {
  const owner = await shop.as(shop.owner)
  await owner.perform(addCategory, {
    space: 'kitchen',
    slug: 'rota',
    name: 'Rota',
    about: 'Who bakes when.',
  })
  const { topic } = await owner.perform(openTopic, {
    space: 'kitchen',
    category: 'rota',
    title: 'Secret rota',
    text: 'For us alone.',
  })
  const nowhere = `/s/kitchen/t/${topic.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`
  const words = async (path: string) => (await member.get(path)).text.replaceAll(path, '')
  expect(await words(`/s/kitchen/t/${topic}`)).toBe(await words(nowhere))
  for (const path of [
    `/s/kitchen/t/${topic}`,
    '/s/kitchen/forum',
    '/s/nowhere/forum',
    '/s/bread/forum/nothing',
    '/s/bread/t/nonsense',
    '/s/bread/t/1/p/x',
    '/s/kitchen/feed',
    '/s/kitchen/search?words=secret',
  ])
    expect([path, (await member.get(path)).status]).toEqual([path, 404])
  expect((await member.post(`/s/kitchen/t/${topic}/reply`, { text: 'Hello' })).status).toBe(404)
})

test('words in titles and names are words, never markup', async () => {
  const page = await visitor.get(await begun())
  expect(page.html).not.toContain('<b>starter</b>')
  expect(page.text).toContain('My <b>starter</b>')
})

test('a moderator pins, locks with a reason and moves; a member sees why and cannot answer', async () => {
  const path = await begun()
  await moderator.send(await moderator.get(path), `${path}/pin`, {})
  const without = await moderator.send(await moderator.get(path), `${path}/lock`, {})
  expect(without.status).toBe(422)
  await moderator.send(without, `${path}/lock`, { why: 'Answered by mail.' })
  const seen = await member.get(path)
  expect(seen.text).toContain('Answered by mail.')
  expect(seen.forms.some(({ action }) => action === `${path}/reply`)).toBe(false)
  expect((await member.post(`${path}/reply`, { text: 'Still me' })).status).toBe(403)
})

test('a vote shows the result to the voter', async () => {
  const path = await begun({ question: 'Which rye?', options: 'Light\nDark' })
  expect((await visitor.get(path)).text).not.toMatch(/person voted|Votes/)
  const after = await member.send(await member.get(path), `${path}/vote`, { choice: '2' })
  expect(after.text).toContain('1 person voted')
  const none = await moderator.send(await moderator.get(path), `${path}/vote`, {})
  expect(none.status).toBe(422)
})

test('somebody else gives thanks and takes them back by one button', async () => {
  const path = await begun()
  const thanked = await moderator.post(`${path}/p/1/react/true`, { kind: 'thanks' })
  expect(thanked.text).toContain('Thanks 1')
  expect((await moderator.post(`${path}/p/1/react/false`, { kind: 'thanks' })).text).not.toContain(
    'Thanks 1',
  )
})

test('taking a post back asks first and leaves a stub', async () => {
  const path = await begun()
  const asked = await member.get(`${path}/p/1/take-back`)
  const gone = await member.send(asked, `${path}/p/1/take-back`, {})
  expect(gone.text).toContain('Its author has taken it back.')
  expect(gone.text).not.toContain('barely')
})

test('a hidden post is a line with its reason', async () => {
  const path = await begun()
  const who = await shop.as(shop.owner)
  const { post } = await who.perform(reply, { topic: path.split('/').at(-1), text: 'Rude words' })
  await shop.system.perform(
    hiding((now) => hidePost(now, post, 'Rude')),
    {},
  )
  const seen = await visitor.get(path)
  expect(seen.text).toContain('A post is hidden here. Rude')
  expect(seen.text).not.toContain('Rude words')
  expect((await visitor.get(`/posts/${post}`)).path).toBe(path)
})

test('[R4] the feed of a public space is Atom and needs no account', async () => {
  await begun({ text: 'Ampersands & <tags>' })
  const { headers, html, status } = await visitor.get('/s/bread/feed')
  expect([status, headers.get('content-type')]).toEqual([
    200,
    'application/atom+xml; charset=utf-8',
  ])
  expect(html).toContain('&amp;amp; &amp;lt;tags&amp;gt;')
})

test('search finds the post and leads to its place', async () => {
  const path = await begun({ text: 'Quarkkeulchen taste of home' })
  const found = await visitor.get('/s/bread/search?words=quarkkeulchen')
  expect(found.links.some(({ href }) => href === `${path}#p1`)).toBe(true)
  expect((await visitor.get('/s/bread/search?words=nothinglikethis')).text).toContain(
    'Nothing was found.',
  )
})

test('a topic page takes two queries, and one more to know a member', async () => {
  const path = await begun()
  const queries = async (who: Browsing) =>
    Number(/desc="(\d+)"/.exec((await who.get(path)).headers.get('server-timing') ?? '')?.[1])
  expect(await queries(visitor)).toBeLessThanOrEqual(2)
  expect(await queries(member)).toBeLessThanOrEqual(3)
})

test('the author of a topic finds in their notifications that somebody answered, and gets there', async () => {
  const path = await begun({ title: 'Told of answers' })
  const who = await shop.as(shop.owner)
  await who.perform(reply, { topic: path.split('/').at(-1), text: 'Here is one' })
  await town.app.settle()
  const inbox = await member.get('/me/notifications')
  expect(inbox.text).toContain('Amira Haddad answered in “Told of answers”.')
})
