// Hands out the bytes so that nothing in them can act: no guessing of types, no scripts, no frames.
import { missing } from '#kernel'
import { storage } from '#kernel/files'
import { isShown } from './kinds.ts'

export type Handed = { name: string; type: string; stored: string; public: boolean }

/** NOTE: only pictures we drew ourselves are shown in place; anything else is saved, never opened on our own address. */
export async function handOver(file: Handed): Promise<Response> {
  const bytes = await storage().get(file.stored)
  if (!bytes) throw missing()
  const how = isShown(file.type) ? 'inline' : 'attachment'
  return new Response(bytes, {
    headers: {
      'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
      'content-length': String(bytes.length),
      'content-disposition': `${how}; filename="${ascii(file.name)}"; filename*=UTF-8''${extended(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': file.public ? 'public, max-age=3600' : 'private, max-age=600',
    },
  })
}

const ascii = (name: string) => name.replaceAll(/[^ -~]|["\\%]/g, '_')

/** RFC 8187. */
const extended = (name: string) =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
