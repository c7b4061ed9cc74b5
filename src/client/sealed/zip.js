// Zip files, read and written in the browser: as far as documents use them, and with nothing in them but names and contents.
const most = { entries: 5000, bytes: 300_000_000 }

/** What stands in a zip file, in its order; undefined for anything this does not read to the letter. */
export async function readZip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const entries = []
  let whole = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const lengths = [28, 30, 32].map((one) => view.getUint16(at + one, true))
    const local = view.getUint32(at + 42, true)
    whole += size
    if (flags & 1 || (method !== 0 && method !== 8) || whole > most.bytes) return undefined
    if (entries.length >= most.entries || local + 30 > bytes.length) return undefined
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const content = bytes.subarray(from, from + packed)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0]))
    const given =
      method === 0 ? content : await through(content, new DecompressionStream('deflate-raw'))
    if (given.length !== size) return undefined
    entries.push({ name, bytes: given, stored: method === 0 })
    at += 46 + lengths[0] + lengths[1] + lengths[2]
  }
  return new Set(entries.map((one) => one.name)).size === entries.length ? entries : undefined
}

/** The same file anew: no times, no comments, no remarks of the program or the system that made it. */
export async function writeZip(entries) {
  const parts = []
  const list = []
  let at = 0
  for (const { name, bytes, stored } of entries) {
    const title = new TextEncoder().encode(name)
    const content = stored ? bytes : await through(bytes, new CompressionStream('deflate-raw'))
    // Version 2.0, names in UTF-8, how it is packed, the first of January 1980, check, lengths, nothing besides.
    const told = [20, 0x800, stored ? 0 : 8, 0, 0x21]
    const sizes = [crcOf(bytes), content.length, bytes.length]
    parts.push(record(0x04034b50, told, sizes, [title.length, 0]), title, content)
    list.push(
      record(0x02014b50, [20, ...told], sizes, [title.length, 0, 0, 0, 0, 0, 0], [at]),
      title,
    )
    at += 30 + title.length + content.length
  }
  const length = list.reduce((sum, one) => sum + one.length, 0)
  const end = record(0x06054b50, [0, 0, entries.length, entries.length], [length, at], [0])
  return new Uint8Array(await new Blob([...parts, ...list, end]).arrayBuffer())
}

function endOf(view) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

/** A mark of four bytes, then numbers of two and of four bytes by turns. */
function record(mark, ...groups) {
  const written = [mark, mark >>> 16].map((one) => one & 0xffff)
  for (const [turn, group] of groups.entries())
    for (const one of group) written.push(...(turn % 2 === 0 ? [one] : [one & 0xffff, one >>> 16]))
  return new Uint8Array(new Uint16Array(written).buffer)
}

async function through(bytes, stream) {
  return new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer(),
  )
}

function crcOf(bytes) {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc >>> 0
}
