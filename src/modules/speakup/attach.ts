// Files of a report: pictures are drawn anew so that place, time and device stay behind; the original only if it is wished.
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { invalid } from '#kernel'
import { fileBuckets, randomId, type Apart, type Attached } from '#kernel/sealing'
import type { Upload } from '#kernel/web'
import { mostOfPicture, redrawn, Sealed } from './received.ts'

const most = fileBuckets.at(-1) ?? 0

type Attaching = {
  /** To be sealed with the report: cleaned copies for readers, and originals beside them for custodians only. */
  files: Attached[]
  /** Sealed as they came: what readers learn of them, and where they lie. */
  apart: Apart[]
  kept: Array<{ id: string; content: Sealed }>
}

export async function attach(
  uploads: ReadonlyArray<Upload | Sealed>,
  keepOriginal: boolean,
): Promise<Attaching> {
  const all: Attaching = { files: [], apart: [], kept: [] }
  for (const [at, upload] of uploads.entries()) {
    // NOTE: a file's own name often holds a person's; readers get a number instead.
    const numbered = (ending?: string) =>
      `${at + 1}.${ending ?? /\.([a-z0-9]{1,8})$/i.exec(upload.name)?.[1] ?? 'bin'}`
    if (upload instanceof Sealed) {
      const { key, length, type } = upload
      const id = randomId()
      all.apart.push({ id, name: numbered(), type, key, length })
      all.kept.push({ id, content: upload })
    } else all.files.push(...(await draw(upload, numbered, keepOriginal)))
  }
  return all
}

async function draw(
  { name, bytes }: Upload,
  numbered: (ending?: string) => string,
  keepOriginal: boolean,
): Promise<Attached[]> {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? 'application/octet-stream'
  const format = redrawn[type]
  if (bytes.length > (format ? mostOfPicture : most))
    throw invalid({ file: 'speakup.no.file-size' })
  if (!format) return [{ name: numbered(), type, bytes }]
  const clean = { name: numbered(format), type, bytes: await redraw(bytes, format) }
  if (!keepOriginal) return [clean]
  return [clean, { name: name.slice(0, 200), type, bytes, original: true }]
}

async function redraw(bytes: Uint8Array, format: 'jpeg' | 'png' | 'webp'): Promise<Uint8Array> {
  try {
    const made = await sharp(bytes, { limitInputPixels: 50_000_000 })
      .autoOrient()
      .toFormat(format, { quality: 84 })
      .toBuffer()
    return new Uint8Array(made)
  } catch {
    throw invalid({ file: 'speakup.no.picture' })
  }
}
