// Documents of a report: what their programs write into them of people, times and places stays with the reporter.
// @fulfils R80
import fc from 'fast-check'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unzip, wordFile, zipOf } from '../../testing/zip.ts'

type Redraw = (picture: Blob) => Promise<Uint8Array>
const source = join(import.meta.dirname, '../../client/sealed/clean-document.js')
const { cleanDocument } = (await import(source)) as {
  cleanDocument: (bytes: Uint8Array, redraw: Redraw) => Promise<Uint8Array | undefined>
}
const redraw: Redraw = async (picture) => Buffer.from(`drawn anew: ${picture.type}`)
const cleaned = async (document: Buffer) => {
  const bytes = await cleanDocument(new Uint8Array(document), redraw)
  return bytes && { bytes: Buffer.from(bytes), files: unzip(Buffer.from(bytes)) }
}

test('[ASVS 14.2.8] [R80] a letter of Word keeps its words and loses who wrote and changed it, when, where and for which company', async () => {
  const clean = await cleaned(wordFile())
  expect(clean?.bytes.toString('latin1')).not.toContain('CANARY')
  expect(JSON.stringify(clean?.files)).not.toMatch(/CANARY|2026-11-20/)
  expect(clean?.files['word/document.xml']).toBe(
    '<w:document><w:p><w:ins w:id="1" w:author="-" w:date="2000-01-01T00:00:00Z"><w:t>They pay the ferryman twice</w:t></w:ins></w:p></w:document>',
  )
  expect(clean?.files['word/comments.xml']).toContain('see page two')
  expect(clean?.files['word/settings.xml']).toBe(
    '<w:settings><w:zoom w:percent="100"/></w:settings>',
  )
  expect(clean?.files).not.toHaveProperty('docProps/thumbnail.jpeg')
  expect(clean?.files['_rels/.rels']).toBe(
    '<Relationships><Relationship Id="r1" Target="word/document.xml"/></Relationships>',
  )
})

test('[R80] a table of Excel and slides of PowerPoint too; names of tables stay, pictures in them are drawn anew', async () => {
  const table = await cleaned(
    zipOf({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook><fileSharing userName="CANARY"/><x15ac:absPath url="C:\\Users\\CANARY\\" xmlns:x15ac="x"/></workbook>',
      'xl/comments1.xml': '<comments><authors><author>CANARY</author></authors></comments>',
      'xl/persons/person.xml':
        '<personList><person displayName="CANARY" id="{1}" userId="CANARY" providerId="CANARY"/></personList>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment dT="2026-11-20T10:00:00.00" personId="{1}"><text>why</text></threadedComment></ThreadedComments>',
      'xl/tables/table1.xml': '<table displayName="Wages" name="Wages"/>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><v>12</v><pageSetup orientation="portrait" r:id="rId1"/></worksheet>',
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="../printerSettings/printerSettings1.bin"/></Relationships>',
      'xl/printerSettings/printerSettings1.bin': 'CANARY-printer',
    }),
  )
  expect(JSON.stringify(table?.files)).not.toMatch(/CANARY|2026/)
  expect(table?.files['xl/tables/table1.xml']).toBe('<table displayName="Wages" name="Wages"/>')
  expect(table?.files['xl/worksheets/sheet1.xml']).toBe(
    '<worksheet><v>12</v><pageSetup orientation="portrait"/></worksheet>',
  )
  const slides = await cleaned(
    zipOf({
      '[Content_Types].xml': '<Types/>',
      'ppt/presentation.xml': '<p:presentation/>',
      'ppt/commentAuthors.xml':
        '<p:cmAuthorLst><p:cmAuthor id="0" name="CANARY" initials="CANARY"/></p:cmAuthorLst>',
      'ppt/media/image1.jpeg': 'CANARY-place',
      'ppt/embeddings/sheet.xlsx': zipOf({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<workbook/>',
        'docProps/core.xml': '<dc:creator>CANARY</dc:creator>',
      }),
    }),
  )
  expect(slides?.bytes.toString('latin1')).not.toContain('CANARY')
  expect(slides?.files['ppt/media/image1.jpeg']).toBe('drawn anew: image/jpeg')
})

test('[R80] a text of LibreOffice too, with its kind first and not packed', async () => {
  const kind = 'application/vnd.oasis.opendocument.text'
  const clean = await cleaned(
    zipOf({
      mimetype: kind,
      'meta.xml':
        '<office:document-meta><meta:initial-creator>CANARY</meta:initial-creator></office:document-meta>',
      'content.xml':
        '<office:annotation><dc:creator>CANARY</dc:creator><dc:date>2026-11-20T10:00:00</dc:date><text:p>as they say</text:p></office:annotation>',
      'settings.xml':
        '<config:config-item config:name="PrinterName" config:type="string">CANARY</config:config-item>',
      'layout-cache': 'CANARY',
      'Thumbnails/thumbnail.png': 'CANARY',
      'META-INF/manifest.xml':
        '<manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type=""/><manifest:file-entry manifest:full-path="content.xml"/>',
    }),
  )
  expect(JSON.stringify(clean?.files)).not.toMatch(/CANARY|2026/)
  expect(clean?.files['content.xml']).toContain('as they say')
  expect(clean?.files['META-INF/manifest.xml']).toBe(
    '<manifest:file-entry manifest:full-path="content.xml"/>',
  )
  expect(Object.keys(clean?.files ?? {})[0]).toBe('mimetype')
  expect(clean?.bytes.toString('latin1')).toContain(kind)
})

test('[R80] what is not known well enough is not said to be clean: locked, with programs or sounds in it, cut, or no document', async () => {
  const word = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }
  for (const not of [
    zipOf({ ...word, 'word/vbaProject.bin': 'x' }),
    zipOf({ ...word, 'word/media/voice.m4a': 'x' }),
    zipOf({ ...word, 'word/embeddings/old.bin': 'x' }),
    zipOf({ ...word, 'word/numbering.xml': Buffer.from([0xff, 0xfe, 0x3c, 0]) }),
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
    }),
    zipOf({ 'a.txt': 'x' }),
    wordFile().subarray(0, 400),
    Buffer.from('%PDF-1.7'),
    Buffer.alloc(0),
  ])
    expect(await cleaned(not)).toBeUndefined()
})

test('[R80] whatever bytes come, cleaning ends, and gives a whole document or says that it cannot', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 255 }), async (at, value) => {
      const bytes = wordFile()
      bytes[at % bytes.length] = value
      const clean = await cleanDocument(new Uint8Array(bytes), redraw)
      if (clean) expect(Object.keys(unzip(Buffer.from(clean))).length).toBeGreaterThan(3)
    }),
    { numRuns: 150 },
  ))
