// For other modules' verbs, which have asked already who may: the bytes of files, to be sent along with a mail.
import type { Asking } from '#kernel'
import { storage } from '#kernel/files'
import { files } from './tables.ts'

export type FileBytes = { id: string; name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/** In the order of their ids; one whose bytes are gone is left out. */
export async function readBytes(now: Asking, ids: readonly string[]): Promise<FileBytes[]> {
  if (ids.length === 0) return []
  const rows = await files(now)
    .selectFrom('files')
    .select(['id', 'name', 'type', 'stored'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const read = await Promise.all(
    rows.map(async ({ stored, ...row }) => ({ ...row, bytes: await storage().get(stored) })),
  )
  return read.filter((one): one is FileBytes => one.bytes !== undefined)
}
