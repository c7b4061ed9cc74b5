// A file made ready to be kept: typed by content, a picture drawn anew without what the camera noted.
import type { Upload } from '#kernel/web'
import { contentOf } from './content.ts'
import { plainName } from './name.ts'
import { drawn } from './picture.ts'

/** Throws `invalid` with the field `file` for what is not kept here. */
export async function prepared({ name, bytes }: Upload) {
  const content = await contentOf(name, bytes)
  if (content.kind !== 'picture')
    return {
      name: plainName(name, content.extension),
      type: content.type,
      bytes,
      width: null,
      height: null,
      previews: new Map<number, Uint8Array>(),
    }
  const { extension, ...picture } = await drawn(bytes, content.found)
  return { name: plainName(name, extension), ...picture }
}
