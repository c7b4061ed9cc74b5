// For other modules' verbs, which have asked already who may: keeps files that came with a form, as strictly as an upload.
import { invalid, Stop, type Acting } from '#kernel'
import { storage, storedName } from '#kernel/files'
import { Upload } from '#kernel/web'
import type { KeptFile } from './keep-received.ts'
import { maxima, megabyte } from './kinds.ts'
import { prepared } from './prepared.ts'
import { previewName } from './stored.ts'
import { files } from './tables.ts'

export type Giving = {
  uploads: readonly Upload[]
  /** What they belong to from the start; only the module of that thing hands them out. */
  about: { kind: string; id: string }
  /** Whose they are, where that is known. */
  uploader: string | null
}

/** Throws `invalid` at the field `files` for what is not kept here, or for more than one form may bring. */
export async function keepGiven(now: Acting, { uploads, about, uploader }: Giving) {
  const kept: KeptFile[] = []
  if (uploads.reduce((sum, { bytes }) => sum + bytes.length, 0) > maxima.other)
    throw invalid({
      files: { key: 'files.too-large-together', values: { most: maxima.other / megabyte } },
    })
  for (const upload of uploads) {
    const ready = await prepared(upload).catch(named)
    const stored = storedName(now.business.id, now.random(16))
    await storage().put(stored, ready.bytes, ready.type)
    for (const [width, bytes] of ready.previews)
      await storage().put(previewName(stored, width), bytes, 'image/webp')
    kept.push({ id: now.id(), name: ready.name, type: ready.type, bytes: ready.bytes.length })
    await files(now)
      .insertInto('files')
      .values({
        ...(kept.at(-1) as KeptFile),
        alt: '',
        width: ready.width,
        height: ready.height,
        uploader,
        previews: [...ready.previews.keys()],
        stored,
        space: null,
        public: false,
        about_kind: about.kind,
        about: about.id,
        made_at: now.at,
        attached_at: now.at,
        hidden_at: null,
      })
      .execute()
  }
  return kept
}

/** What is wrong with one of several stands at the field that took them. */
function named(error: unknown): never {
  const [say] = error instanceof Stop ? (error.fields['file'] ?? []) : []
  throw say ? invalid({ files: say }) : error
}
