// Writes a ZIP archive piece by piece, without compressing: pictures are packed already, and memory stays small.
import { crc32 } from 'node:zlib'

export type Entry = { name: string; bytes: () => Promise<Uint8Array | undefined> }

/** APPNOTE 6.3.10: local headers, a central directory, sizes below 4 GB; names in UTF-8 (bit 11). */
export function zip(entries: readonly Entry[]): ReadableStream<Uint8Array> {
  const pieces = archive(entries)
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
}

async function* archive(entries: readonly Entry[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const bytes = await entry.bytes()
    if (bytes === undefined) continue
    const name = Buffer.from(entry.name, 'utf8')
    const fixed = middle(crc32(bytes), bytes.length, name.length)
    const head = Buffer.concat([number(0x04034b50, 4), fixed, name])
    directory.push(
      Buffer.concat([
        number(0x02014b50, 4),
        number(20, 2),
        fixed,
        Buffer.alloc(10),
        number(at, 4),
        name,
      ]),
    )
    yield head
    yield bytes
    at += head.length + bytes.length
  }
  const central = Buffer.concat(directory)
  yield central
  yield Buffer.concat([
    number(0x06054b50, 4),
    Buffer.alloc(4),
    number(directory.length, 2),
    number(directory.length, 2),
    number(central.length, 4),
    number(at, 4),
    Buffer.alloc(2),
  ])
}

/** Version, flags, method, time, date (1 January 1980), checksum, sizes, length of the name, no extra field. */
const middle = (sum: number, size: number, name: number) =>
  Buffer.concat([
    number(20, 2),
    number(0x0800, 2),
    Buffer.alloc(4),
    number(0x0021, 2),
    number(sum, 4),
    number(size, 4),
    number(size, 4),
    number(name, 2),
    Buffer.alloc(2),
  ])

function number(value: number, length: 2 | 4): Buffer {
  const bytes = Buffer.alloc(length)
  if (length === 2) bytes.writeUInt16LE(value)
  else bytes.writeUInt32LE(value)
  return bytes
}
