// Finds out by content what a file is, whatever its name and its sender say.
import { fileTypeFromBuffer } from 'file-type'
import { invalid } from '#kernel'
import { documents, maxima, megabyte, pictures, texts } from './kinds.ts'

export type Content =
  | { kind: 'picture'; found: string }
  | { kind: 'document' | 'text'; type: string; extension: string }

const refuse = (key: string, values = {}) => invalid({ file: { key, values } })

/** Throws `invalid` with the field `file` for what we do not keep. */
export async function contentOf(name: string, bytes: Uint8Array): Promise<Content> {
  if (bytes.length === 0) throw refuse('files.empty')
  if (bytes.length > maxima.other) throw tooLarge(maxima.other)
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found) return textOf(name, bytes)
  if (pictures[found.mime]) {
    if (bytes.length > maxima.picture) throw tooLarge(maxima.picture)
    return { kind: 'picture', found: found.mime }
  }
  const extension = documents[found.mime]
  if (!extension) throw refuse('files.type')
  return { kind: 'document', type: found.mime, extension }
}

const tooLarge = (most: number) => refuse('files.too-large', { most: most / megabyte })

function textOf(name: string, bytes: Uint8Array): Content {
  const extension = /\.([a-z]{1,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const type = texts[extension]
  if (!type || !isText(bytes)) throw refuse('files.type')
  return { kind: 'text', type, extension }
}

function isText(bytes: Uint8Array): boolean {
  try {
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    )
  } catch {
    return false
  }
}
