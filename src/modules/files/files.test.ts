// A file is kept plain, and seen by those who may read what it belongs to.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { action, nothing, onlySystem, z } from '#kernel'
import {
  anew,
  attaching,
  keep,
  maria,
  photo,
  see,
  setUp,
  shop,
  tearDown,
  town,
} from '../../testing/kept-files.ts'
import { hideFilesOf } from './attach-files.ts'
import { plainName } from './name.ts'
import { seeFile } from './see-file.ts'

beforeAll(setUp)
afterAll(tearDown)
beforeEach(anew)

const space = async (kind: string) => {
  const found = town.app.registry.actions.get('spaces.found-space')
  if (!found) throw new Error('no spaces')
  return (
    (await (
      await shop.as(shop.owner)
    ).perform(found, { slug: `the-${kind}`, name: kind, about: 'bread', kind })) as {
      space: string
    }
  ).space
}

const docx =
  'UEsDBBQAAAAIAPkmd13GEnoHrAAAAPEAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbF2Puw7CMAxFf6XKihoXBgaUlIEdGPgBK3HbiOahJBT4exKQOjBax/dcWxxfdm4Wisl4J9mWd+zYi9s7UGoKcUmyKedwAEhqIouJ+0CukMFHi7mMcYSA6o4jwa7r9qC8y+Rym6uD9eJS5NFoaq4Y8xktSQZPHzVorx62bPJiY83pF6vNkmEIs1GYy02wOP3X2fphMIrWfLWF6BWlZNxoZ74Si8Ztqh56Ad+n+g9QSwMEFAAAAAgA+SZ3Xd1ahg0PAAAADQAAABEAAAB3b3JkL2RvY3VtZW50LnhtbLMpt0rJTy7NTc0r0bcDAFBLAQIUAxQAAAAIAPkmd13GEnoHrAAAAPEAAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAgA+SZ3Xd1ahg0PAAAADQAAABEAAAAAAAAAAAAAAIAB3QAAAHdvcmQvZG9jdW1lbnQueG1sUEsFBgAAAAACAAIAgAAAABsBAAAAAA=='

test('a text, a PDF and a table are kept as they are and handed over to be saved', async () => {
  const browser = await shop.browse(maria)
  for (const [name, content, type] of [
    ['recipe.txt', 'Mehl, Wasser, Salz, Zeit ☀', 'text/plain; charset=utf-8'],
    ['paper.pdf', '%PDF-1.7\n<script>alert(1)</script>', 'application/pdf'],
    ['page.csv', '<html>;1', 'text/csv; charset=utf-8'],
    [
      'menu.docx',
      Buffer.from(docx, 'base64'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ] as const) {
    const { id } = await keep(Buffer.from(content), name)
    const { headers, status } = await browser.get(`/files/${id}/${name}`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test.each([
  ['../../etc/passwd', 'txt', 'passwd.txt'],
  ['C:\\Users\\maria\\bread.jpeg', 'jpg', 'bread.jpg'],
  ['bill\u202Efdp.exe', 'pdf', 'billfdp.pdf'],
  ['photo.php.jpg', 'jpg', 'photo.php.jpg'],
  ['a"\r\nSet-Cookie: x=1;.txt', 'txt', 'a_Set-Cookie_ x=1_.txt'],
  ['...', 'png', 'file.png'],
  ['', 'png', 'file.png'],
  ['Füllung größer 🥐.PNG', 'png', 'Füllung größer 🥐.png'],
  [`${'ä'.repeat(300)}.png`, 'png', `${'ä'.repeat(116)}.png`],
])('the name %j becomes a plain one', (given, extension, expected) => {
  expect(plainName(given, extension)).toBe(expected)
})

test('no name breaks a header or leads anywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (given) => {
      const name = plainName(given, 'png')
      expect(name.length).toBeLessThanOrEqual(120)
      expect(name).toMatch(/^[^/\\\p{Cc}"]+\.png$/u)
      expect(
        () =>
          new Headers({
            'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
          }),
      ).not.toThrow()
    }),
    { numRuns: 50 },
  )
})

test('a file is seen by nobody else until it belongs to something, then by those who may read that', async () => {
  const jonas = await shop.add('Jonas Weber', { communities: ['employees'] })
  const yusuf = await shop.add('Yusuf Demir', { communities: ['customers'] })
  const { id } = await keep(photo)
  for (const who of [undefined, jonas, yusuf, shop.owner])
    await expect(see(id, who)).rejects.toMatchObject({ kind: 'missing' })
  await attaching({ files: [id], space: await space('staff'), about: { kind: 'post', id } })
  for (const who of [undefined, yusuf])
    await expect(see(id, who)).rejects.toMatchObject({ kind: 'missing' })
  expect(await see(id, jonas)).toMatchObject({ name: 'photo.jpg' })
})

test('what lies in a public space or is public itself is seen without signing in, until it is hidden', async () => {
  const [one, two] = [await keep(photo), await keep(photo)]
  const about = { kind: 'post', id: one.id }
  await attaching({ files: [one.id], space: await space('public'), about })
  await attaching({ files: [two.id], space: null, public: true })
  for (const { id } of [one, two]) expect(await see(id)).toBeTruthy()
  const hide = action({
    name: 'files.hide-for-test',
    input: z.object({}),
    subject: nothing,
    may: onlySystem('a test'),
    data: { noPersonalData: 'a test' },
    machine: 'none',
    audit: { unaudited: 'a test' },
    run: async (now) => hideFilesOf(now, about, true),
  })
  await shop.system.perform(hide, {})
  await expect(see(one.id)).rejects.toMatchObject({ kind: 'missing' })
  expect(await see(one.id, maria)).toBeTruthy()
})

test('nobody attaches what another uploaded, what is not there or what belongs to something else', async () => {
  const yusuf = await shop.add('Yusuf Demir')
  const { id } = await keep(photo)
  const wrong = {
    kind: 'invalid',
    fields: { files: [expect.objectContaining({ key: 'files.not-found' })] },
  }
  await expect(attaching({ files: [id], space: null, public: true }, yusuf)).rejects.toMatchObject(
    wrong,
  )
  await expect(attaching({ files: [maria], space: null, public: true })).rejects.toMatchObject(
    wrong,
  )
  await attaching({ files: [id], space: null, about: { kind: 'post', id } })
  await attaching({ files: [id], space: null, about: { kind: 'post', id } })
  await expect(
    attaching({ files: [id], space: null, public: true, about: { kind: 'post', id: maria } }),
  ).rejects.toMatchObject(wrong)
  await expect(see(id)).rejects.toMatchObject({ kind: 'missing' })
})

test('another business cannot see it even when it is public', async () => {
  const { id } = await keep(photo)
  await attaching({ files: [id], space: null, public: true })
  const other = await town.found('Other bakery')
  await expect(other.visitor.perform(seeFile, { id })).rejects.toMatchObject({ kind: 'missing' })
})
