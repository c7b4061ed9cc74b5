// For other modules' verbs: keeps a file that came with a mail, whatever it is. Nothing that was sent to us is lost.
import { createHash } from 'node:crypto'
import { Stop, type Acting } from '#kernel'
import { storage, storedName } from '#kernel/files'
import { contentOf } from './content.ts'
import { plainName } from './name.ts'
import { drawn } from './picture.ts'
import { previewName } from './stored.ts'
import { files } from './tables.ts'

export type Received = {
  name: string | null
  bytes: Uint8Array
  about: { kind: string; id: string }
  /** Kept twice under one key (after a crash) the bytes lie there once. */
  key: string
}
export type KeptFile = { id: string; name: string; type: string; bytes: number }

/** Endings that a computer would run when pressed. */
const runs =
  /\.(app|bat|chm|cmd|com|cpl|dll|dmg|exe|hta|html?|iso|jar|jse?|lnk|mjs|msc|msi|pif|ps1|reg|scr|sh|svg|url|vb[es]?|wsf|xht(ml)?|xml)$/i

/** Belongs to what it is about from the start; only the module of that thing hands it out. */
export async function keepReceived(now: Acting, given: Received): Promise<KeptFile> {
  const ready = await prepared(given)
  const place = createHash('sha256').update(now.seals.sign('files.received', given.key)).digest()
  const stored = storedName(now.business.id, place.subarray(0, 16))
  await storage().put(stored, ready.bytes, ready.type)
  for (const [width, bytes] of ready.previews)
    await storage().put(previewName(stored, width), bytes, 'image/webp')
  const id = now.id()
  const row = { id, name: ready.name, type: ready.type, bytes: ready.bytes.length }
  await files(now)
    .insertInto('files')
    .values({
      ...row,
      alt: '',
      width: ready.width,
      height: ready.height,
      uploader: null,
      previews: [...ready.previews.keys()],
      stored,
      space: null,
      public: false,
      about_kind: given.about.kind,
      about: given.about.id,
      made_at: now.at,
      attached_at: now.at,
      hidden_at: null,
    })
    .execute()
  return row
}

async function prepared({ name, bytes }: Received) {
  const given = name ?? ''
  const whole = { bytes, width: null, height: null, previews: new Map<number, Uint8Array>() }
  try {
    const content = await contentOf(given, bytes)
    if (content.kind !== 'picture')
      return { ...whole, name: plainName(given, content.extension), type: content.type }
    const { extension, ...picture } = await drawn(bytes, content.found)
    return { ...picture, name: plainName(given, extension) }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { ...whole, ...unknown(given) }
  }
}

/** NOTE: what we do not know is handed over to be saved, and never under a name that runs. */
function unknown(given: string): { name: string; type: string } {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(given)?.[1]?.toLowerCase()
  const name = plainName(given, ending ?? 'bin')
  return { name: runs.test(name) ? `${name}.bin` : name, type: 'application/octet-stream' }
}

/** Gives files that came with one thing to another: from the mail to the message it became. */
export async function giveFiles(
  now: Acting,
  ids: readonly string[],
  about: { kind: string; id: string },
  /** Whose they are, where that turned out: their copy names them, and erasing takes them away. */
  uploader: string | null = null,
): Promise<void> {
  if (ids.length === 0) return
  await files(now)
    .updateTable('files')
    .set({
      about_kind: about.kind,
      about: about.id,
      ...(uploader === null ? {} : { uploader }),
    })
    .where('id', 'in', [...ids])
    .execute()
}
