import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Performer, type Shop, type Town } from '../../testing/index.ts'
import { changePerson } from './change-person.ts'
import { decodeText, readContacts } from './contacts-file.ts'
import { prepareImport } from './prepare-import.ts'
import { runImport } from './run-import.ts'
import { seeImport } from './see-import.ts'
import { seePeople } from './see-people.ts'
import { undoImport } from './undo-import.ts'

let town: Town
let shop: Shop
let owner: Performer
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())
beforeEach(async () => {
  shop = await town.found()
  owner = await shop.as(shop.owner)
})

const table = `\uFEFFFirst Name;Last Name;E-Mail;Community;Shoe size
Maria;Rossi;maria@example.org;customers;38
Yusuf;Demir;yusuf@example.org;neighbours;44
;;;;
Broken;Address;not-an-address;customers;40
Maria;Again;MARIA@example.org;customers;38
Odd;Place;odd@example.org;moonpeople;1
"Lina ""Lin""";Groß;lina@example.org;;39`

test('a table is read whatever its separator, mark and quotes, with an error for each bad line', () => {
  const { contacts, errors, left } = readContacts(table)
  expect(contacts.map((one) => one.name)).toEqual(['Maria Rossi', 'Yusuf Demir', 'Lina "Lin" Groß'])
  expect(errors.map((one) => [one.line, one.problem])).toEqual([
    [4, 'no-name'],
    [5, 'bad-email'],
    [6, 'twice'],
    [7, 'bad-community'],
  ])
  expect(left).toEqual(['Shoe size'])
})

test('headers of the usual tools are understood', () => {
  expect(
    readContacts('Email Address,First Name,Last Name,TAGS\na@b.org,A,B,x').contacts[0],
  ).toMatchObject({ name: 'A B', email: 'a@b.org' })
  expect(
    readContacts('First Name,E-mail 1 - Value,Organization Name\nA,a@b.org,Mill').contacts[0],
  ).toMatchObject({ email: 'a@b.org', organisation: 'Mill' })
  expect(
    readContacts('Vorname\tNachname\tE-Mail-Adresse\nÄnne\tMüller\tae@b.org').contacts[0],
  ).toMatchObject({ name: 'Änne Müller' })
})

test('vCards are read, folded lines included', () => {
  const cards =
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ingrid\r\n  Solheim\r\nEMAIL;TYPE=home:ingrid@example.org\r\nORG:Kiezverein;Board\r\nEND:VCARD\r\n'
  expect(readContacts(cards).contacts).toMatchObject([
    { name: 'Ingrid Solheim', email: 'ingrid@example.org', organisation: 'Kiezverein' },
  ])
})

test('a file from an old spreadsheet keeps its umlauts', () => {
  expect(decodeText(Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]))).toBe('Größe')
})

test('any text at all is either read or told to be unreadable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const { contacts, errors } = readContacts(`name,email\n${text}`)
      expect(contacts.every((one) => one.name.length <= 254)).toBe(true)
      expect(errors.every((one) => one.line >= 1)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('nobody is added by a preview; the import adds all who are new; the undo takes them out', async () => {
  await shop.add('Maria as known', { email: 'maria@example.org' })
  const { import: id } = await owner.perform(prepareImport, { text: table })
  expect((await owner.perform(seeImport, { import: id })).preview).toMatchObject({
    fresh: 2,
    known: 1,
    failed: 4,
  })
  expect((await owner.perform(seePeople, {})).total).toBe(2)
  expect(await owner.perform(runImport, { import: id, community: 'online' })).toMatchObject({
    added: 2,
    known: 1,
    failed: 4,
  })
  const { people } = await owner.perform(seePeople, { words: 'Lina' })
  expect(people[0]?.communities).toEqual(['online'])
  await owner.perform(changePerson, { person: people[0]?.id, name: 'Lina Groß' })
  expect(await owner.perform(undoImport, { import: id })).toEqual({ removed: 1, left: 1 })
  expect((await owner.perform(seePeople, {})).total).toBe(3)
})

test('an import is carried out once, also when two press the button', async () => {
  const { import: id } = await owner.perform(prepareImport, { text: table })
  const results = await Promise.allSettled([
    owner.perform(runImport, { import: id }),
    owner.perform(runImport, { import: id }),
  ])
  expect(results.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect((await owner.perform(seePeople, {})).total).toBe(4)
})

test('a file that is no table is refused with the remedy', async () => {
  await expect(owner.perform(prepareImport, {})).rejects.toMatchObject({
    fields: { file: [{ key: 'people.import.no-file' }] },
  })
  await expect(owner.perform(prepareImport, { text: 'name,"open quote\nx' })).rejects.toMatchObject(
    { kind: 'invalid' },
  )
})

test('the file is forgotten once it has been imported, or after a day', async () => {
  const { import: id } = await owner.perform(prepareImport, { text: table })
  await owner.perform(runImport, { import: id })
  const kept = await town.app.database.owner.query<{ source: string | null }>(
    'select source from people_imports where id = $1',
    [id],
  )
  expect(kept.rows[0]?.source).toBeNull()
})

test('a whole import without script, by upload', async () => {
  const browser = await shop.browse(shop.owner)
  const preview = await browser.post('/desk/people/imports', {
    file: new File([table], 'contacts.csv', { type: 'text/csv' }),
  })
  expect(preview.title).toContain('3 new people in this file')
  expect(preview.text).toContain('“not-an-address” is no e-mail address.')
  const done = await browser.send(preview, /\/run$/, {})
  expect(done.text).toContain('The import is done. Nobody was written to.')
  const undone = await browser.send(done, /\/undo$/, {})
  expect(undone.text).toContain('The import is undone.')
})
