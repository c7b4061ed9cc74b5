// Files in cases: kept as strictly as an upload, seen with the case, and with an answer on its way.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Shop, type Town } from '../../testing/index.ts'
import { asked } from './for-tests.ts'
import { letFilesGo } from './let-files-go.ts'

let town: Town
let shop: Shop
let lena: string
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  lena = await shop.add('Lena', { hats: ['agent'], communities: ['employees'], official: true })
})

const note = (words = 'Order 17, Tuesday', name = 'order.txt') => new File([words], name)
const contact = async (file: File, more: Record<string, string | Blob> = {}) => {
  const browser = await shop.browse()
  const form = (await browser.get('/contact/question')).forms.find(
    ({ action }) => action === '/contact',
  )
  const page = await browser.post('/contact', {
    ...form?.fields,
    subject: 'My order is wrong',
    text: 'See the file.',
    email: 'maria@example.org',
    files: file,
    ...more,
  })
  return { browser, page }
}
const fileOn = (page: { links: Array<{ href: string; text: string }> }, name: string) =>
  page.links.find(({ text }) => text === name)?.href ?? expect.unreachable(`no ${name} is listed`)

test('[R59] a file sent with the form stands on the page of the one who sent it and on the case, and nowhere else', async () => {
  const { browser, page } = await contact(note())
  expect(page.status).toBe(200)
  const link = fileOn(page, 'order.txt')
  expect(link).toMatch(/^\/c\/.+\/files\//)
  const read = await browser.get(link)
  expect(read.html).toContain('Order 17')
  expect(read.headers.get('content-disposition')).toContain('attachment')
  const id = link.split('/').at(-1) ?? ''
  const agent = await shop.browse(lena)
  const desk = await agent.get('/desk/cases')
  const opened = await agent.get(
    desk.links.find(({ text }) => text.includes('My order is wrong'))?.href ?? '',
  )
  expect((await agent.get(fileOn(opened, 'order.txt'))).html).toContain('Order 17')
  const other = await shop.browse(await shop.add('Tomasz', { communities: ['customers'] }))
  expect((await other.get(`/files/${id}`)).status).toBe(404)
  expect((await (await shop.browse()).get(`/files/${id}`)).status).toBe(404)
  const elsewhere = await asked(shop)
  expect((await other.get(`/c/${elsewhere.link}/files/${id}`)).status).toBe(404)
})

test('what is not kept here is refused at its field, and what was typed stays', async () => {
  const { page } = await contact(note('MZ\u0000\u0001 run me', 'invoice.exe'))
  expect(page.status).toBe(422)
  expect(page.text).toContain('We do not keep files of this kind')
  expect(page.html).toContain('See the file.')
})

test('[R58] an answer takes a file along: on the page of the person, and gone when it is taken back', async () => {
  const given = await asked(shop)
  const agent = await shop.browse(lena)
  const path = `/desk/cases/${given.case}`
  const form = (await agent.get(path)).forms.find(({ action }) => action === `${path}/answer`)
  const answered = await agent.post(`${path}/answer`, {
    ...form?.fields,
    text: 'The list of what is in it.',
    next: 'done',
    files: note('rye, wheat', 'list.txt'),
  })
  expect(fileOn(answered, 'list.txt')).toMatch(/^\/files\//)
  const visitor = await shop.browse()
  const link = fileOn(await visitor.get(`/c/${given.link}`), 'list.txt')
  expect((await visitor.get(link)).html).toContain('rye, wheat')
  await agent.send(await agent.get(path), /take-back/, {})
  expect((await visitor.get(link)).status).toBe(404)
})

test('the holder of the link adds a file to what they write', async () => {
  const given = await asked(shop)
  const visitor = await shop.browse()
  const page = await visitor.get(`/c/${given.link}`)
  const form = page.forms.find(({ action }) => action.endsWith('/write'))
  const written = await visitor.post(form?.action ?? '', {
    ...form?.fields,
    text: 'Here is the receipt.',
    files: note('Receipt 4', 'receipt.txt'),
  })
  expect((await visitor.get(fileOn(written, 'receipt.txt'))).html).toContain('Receipt 4')
})

test('the page of a case asks the database at most twenty-five times, and the list ten', async () => {
  const given = await asked(shop)
  const agent = await shop.browse(lena)
  const questions = async (path: string) =>
    Number(
      /desc="(\d+)"/.exec((await agent.get(path)).headers.get('server-timing') ?? '')?.[1] ?? NaN,
    )
  expect(await questions(`/desk/cases/${given.case}`)).toBeLessThanOrEqual(25)
  expect(await questions('/desk/cases')).toBeLessThanOrEqual(10)
  expect(await questions('/desk/cases?what=all&words=order')).toBeLessThanOrEqual(10)
})

test('[R10] when the time of a closed case is over and its words are gone, its files go; one that is kept keeps them', async () => {
  await contact(note('Order 17', 'gone.txt'))
  await contact(note('Order 18', 'kept.txt'))
  const { owner } = town.app.database
  const age = (name: string, more = '') =>
    owner.query(
      `update cases set state = 'closed', closed_how = 'answered', closed_at = opened_at - interval '4 years' ${more}
       where id = (select about from files where name = $1 and business = $2)`,
      [name, shop.business.id],
    )
  await age('gone.txt', `, person = null, name = '', email = null`)
  await age('kept.txt')
  expect(await shop.system.perform(letFilesGo, {})).toEqual({ cases: 1 })
  const { rows } = await owner.query(
    'select name, attached_at is not null as attached from files where business = $1 order by name',
    [shop.business.id],
  )
  expect(rows).toEqual([
    { name: 'gone.txt', attached: false },
    { name: 'kept.txt', attached: true },
  ])
  expect(await shop.system.perform(letFilesGo, {})).toEqual({ cases: 0 })
})
