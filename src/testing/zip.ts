// Zip files as other programs make and read them, with times and remarks: for stories of documents.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Packs these files with a time of day, an owner's remark and a comment in each. */
export function zipOf(files: Record<string, string | Buffer>): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, given] of Object.entries(files)) {
    const bytes = Buffer.from(given)
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const remark = Buffer.from('ux\x0b\0CANARY-uid')
    remark.writeUInt16LE(remark.length - 4, 2)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt16LE(0x6c_21, 6)
    head.writeUInt16LE(0x5b_7d, 8)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(title.length, 22)
    head.writeUInt16LE(remark.length, 24)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, title, remark, packed])
    const tail = Buffer.alloc(14)
    const comment = Buffer.from('CANARY-comment')
    tail.writeUInt16LE(comment.length, 0)
    tail.writeUInt32LE(at, 10)
    const made = Buffer.from([20, 3])
    list.push(Buffer.concat([Buffer.from('PK\x01\x02'), made, head, tail, title, remark, comment]))
    parts.push(local)
    at += local.length
  }
  const end = Buffer.alloc(18)
  const directory = Buffer.concat(list)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  const last = Buffer.from('CANARY-archive')
  end.writeUInt16LE(last.length, 16)
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end, last])
}

/** What stands in it, read from its beginning and not from its list; each file's check is compared. */
export function unzip(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {}
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const [packed, title, extra] = [
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
      zip.readUInt16LE(at + 28),
    ]
    const from = at + 30 + title + extra
    const content = zip.subarray(from, from + packed)
    const bytes = zip.readUInt16LE(at + 8) === 0 ? content : inflateRawSync(content)
    const name = zip.toString('utf8', at + 30, at + 30 + title)
    if (crc32(bytes) !== zip.readUInt32LE(at + 14)) throw new Error(`${name} is damaged`)
    files[name] = bytes.toString()
    at = from + packed
  }
  return files
}

/** A letter as Word keeps it: one name in it is meant to be read, all the others are not. */
export const wordFile = (): Buffer =>
  zipOf({
    '[Content_Types].xml':
      '<Types><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml"/></Types>',
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Target="word/document.xml"/><Relationship Id="r2" Target="docProps/thumbnail.jpeg"/></Relationships>',
    'docProps/core.xml':
      '<cp:coreProperties><dc:creator>CANARY-author</dc:creator><cp:lastModifiedBy>CANARY-editor</cp:lastModifiedBy></cp:coreProperties>',
    'docProps/app.xml': '<Properties><Company>CANARY-company</Company></Properties>',
    'docProps/thumbnail.jpeg': 'CANARY-thumbnail',
    'word/document.xml':
      '<w:document w:rsidR="00CANARY"><w:p w:rsidRDefault="00CANARY"><w:ins w:id="1" w:author="CANARY-author" w:date="2026-11-20T17:31:00Z"><w:t>They pay the ferryman twice</w:t></w:ins></w:p></w:document>',
    'word/comments.xml':
      "<w:comments><w:comment w:author='CANARY-author' w:initials='CANARY'><w:t>see page two</w:t></w:comment></w:comments>",
    'word/people.xml':
      '<w15:people><w15:person w15:author="CANARY-author"><w15:presenceInfo userId="CANARY-user"/></w15:person></w15:people>',
    'word/settings.xml':
      '<w:settings><w:rsids><w:rsid w:val="00CANARY"/></w:rsids><w:zoom w:percent="100"/></w:settings>',
    'word/_rels/settings.xml.rels':
      '<Relationships><Relationship Id="r1" Target="file:///C:/Users/CANARY/letter.dotx" TargetMode="External"/></Relationships>',
  })
