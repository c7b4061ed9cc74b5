// Files of a report: pictures are drawn anew so that place, time and device stay behind; the original only if it is wished.
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { invalid } from '#kernel'
import { fileBuckets, type Attached } from '#kernel/sealing'
import type { Upload } from '#kernel/web'

const most = fileBuckets.at(-1) ?? 0
const redrawn: Readonly<Record<string, 'jpeg' | 'png' | 'webp'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/** Cleaned copies for readers; originals beside them, which are sealed to custodians only. */
export async function attach(
  uploads: readonly Upload[],
  keepOriginal: boolean,
): Promise<Attached[]> {
  const attached: Attached[] = []
  for (const [at, upload] of uploads.entries()) {
    if (upload.bytes.length > most) throw invalid({ file: 'speakup.no.file-size' })
    const type = (await fileTypeFromBuffer(upload.bytes))?.mime ?? 'application/octet-stream'
    const format = redrawn[type]
    // NOTE: a file's own name often holds a person's; readers get a number instead.
    const name = `${at + 1}.${format ?? /\.([a-z0-9]{1,8})$/i.exec(upload.name)?.[1] ?? 'bin'}`
    if (!format) attached.push({ name, type, bytes: upload.bytes })
    else {
      attached.push({ name, type, bytes: await redraw(upload.bytes, format) })
      if (keepOriginal)
        attached.push({
          name: upload.name.slice(0, 200),
          type,
          bytes: upload.bytes,
          original: true,
        })
    }
  }
  return attached
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
