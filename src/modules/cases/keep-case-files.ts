// Files given with what is said in a case: kept with the message, seen by whoever may see the case, and by nobody else.
import { keepGiven } from '#files'
import type { Acting } from '#kernel'
import { File, Several, type Upload } from '#kernel/web'
import { desk } from './tables.ts'

/** Bytes a form with files may have: 25 MB of files, and its words. */
export const withFiles = 25_500_000

/** Up to five files beside the words. */
export const Files = Several(File, 5)

type Given = { case: string; message: string; uploads: readonly Upload[]; from: string | null }

export async function keepCaseFiles(now: Acting, { case: id, message, uploads, from }: Given) {
  if (uploads.length === 0) return
  const about = { kind: 'case', id }
  const kept = await keepGiven(now, { uploads, about, uploader: from })
  await noteFiles(
    now,
    message,
    kept.map((one) => one.id),
  )
}

/** Says which files belong to a message. */
export async function noteFiles(now: Acting, message: string, files: readonly string[]) {
  if (files.length === 0) return
  await desk(now)
    .insertInto('case_files')
    .values(files.map((file) => ({ message, file })))
    .onConflict((known) => known.doNothing())
    .execute()
}
