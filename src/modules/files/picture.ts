// Draws a picture anew: what the camera wrote about place, time and device stays behind, and so does whatever was hidden in it.
import sharp from 'sharp'
import { invalid } from '#kernel'
import { maxima, pictures, previewWidths } from './kinds.ts'

sharp.cache(false)

export type Drawn = {
  type: string
  extension: string
  width: number
  height: number
  bytes: Uint8Array
  previews: Map<number, Uint8Array>
}

const formats: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
}

/** `found` is the type by content. Throws `invalid` for too many pixels (before any is drawn) and for what is broken. */
export async function drawn(bytes: Uint8Array, found: string): Promise<Drawn> {
  const target = pictures[found]
  if (!target) throw invalid({ file: 'files.type' })
  await refuseTooMany(bytes, found)
  const animated = found === 'image/gif' || found === 'image/webp'
  try {
    const picture = await read(bytes, animated)
      .resize({ width: maxima.side, height: maxima.side, fit: 'inside', withoutEnlargement: true })
      .toFormat(target.extension === 'jpg' ? 'jpeg' : (target.extension as 'png' | 'webp'), {
        quality: 84,
      })
      .toBuffer({ resolveWithObject: true })
    const { width } = picture.info
    const height = picture.info.pageHeight ?? picture.info.height
    const previews = new Map<number, Uint8Array>()
    for (const wide of previewWidths)
      if (wide < width) previews.set(wide, await preview(bytes, wide))
    return { ...target, width, height, bytes: new Uint8Array(picture.data), previews }
  } catch {
    throw invalid({ file: 'files.broken-picture' })
  }
}

const read = (bytes: Uint8Array, animated: boolean) =>
  sharp(bytes, {
    animated,
    limitInputPixels: maxima.pixels,
    failOn: 'error',
    sequentialRead: true,
  }).autoOrient()

const preview = async (bytes: Uint8Array, width: number) =>
  new Uint8Array(
    await read(bytes, false)
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer(),
  )

/** NOTE: only the head of the file is read here. Every frame of an animation counts. */
async function refuseTooMany(bytes: Uint8Array, found: string): Promise<void> {
  const head = await sharp(bytes, { limitInputPixels: false, animated: true })
    .metadata()
    .catch(() => undefined)
  if (!head || head.format !== formats[found]) throw invalid({ file: 'files.broken-picture' })
  if (head.width * head.height > maxima.pixels)
    throw invalid({
      file: { key: 'files.too-many-pixels', values: { most: maxima.pixels / 1_000_000 } },
    })
}
