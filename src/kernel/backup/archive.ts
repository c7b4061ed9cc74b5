// A backup is a tar archive, packed with gzip: `tar tzf` lists it anywhere, with nothing of ours at hand.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Transform, type Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { Unusable } from './manifest.ts'

export type Entry = { name: string; file: string }

/** Writes the files under their names, in this order. */
export async function writeArchive(entries: readonly Entry[], out: Writable): Promise<void> {
  const tar = pack()
  const packed = pipeline(tar, createGzip(), out)
  packed.catch(() => {})
  for (const { name, file } of entries) {
    const { size } = await stat(file)
    await pipeline(createReadStream(file), tar.entry({ name, size, mode: 0o600 }))
  }
  tar.finalize()
  await packed
}

/** Unpacks into a folder; returns the SHA-256 of each entry by name. Throws Unusable for a damaged or hostile archive. */
export async function unpackArchive(from: Readable, folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  const tar = extract()
  const unpacked = pipeline(from, createGunzip(), tar)
  unpacked.catch(() => {})
  try {
    for await (const entry of tar) {
      const { name, type } = entry.header
      if (type !== 'file')
        throw new Unusable(`the archive holds something that is no file: ${name}`)
      const hash = createHash('sha256')
      const file = inside(folder, name)
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      await pipeline(entry, hashing(hash), createWriteStream(file, { mode: 0o600 }))
      hashes.set(name, hash.digest('hex'))
    }
    await unpacked
  } catch (error) {
    if (error instanceof Unusable) throw error
    throw new Unusable(`the archive is damaged: ${(error as Error).message}`)
  }
  return hashes
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}

const hashing = (hash: ReturnType<typeof createHash>) =>
  new Transform({
    transform(part: Buffer, _, done) {
      hash.update(part)
      done(null, part)
    },
  })

/** NOTE: no name may lead out of the folder, whoever made the archive. */
function inside(folder: string, name: string): string {
  const file = resolve(folder, name)
  const way = relative(folder, file)
  if (way === '' || way.startsWith('..') || way.includes(`..${sep}`) || join(folder, way) !== file)
    throw new Unusable(`the archive names a file outside of itself: ${name}`)
  return file
}
